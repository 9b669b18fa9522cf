import { anyState, phases, type Workflow } from '@ordialog/core';

/**
 * The states as orders meet them: from the initial one, each by how few transitions lead there, then by phase. A
 * stored document does not keep the order they were written in.
 */
export function statesInOrder({ initial, states, transitions }: Workflow): readonly string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of transitions) {
    for (const start of from) {
      if (start === anyState) continue;
      const ends = next.get(start);
      if (ends) ends.push(to);
      else next.set(start, [to]);
    }
  }
  const far = new Map([[initial, 0]]);
  for (const [key, steps] of far) {
    for (const to of next.get(key) ?? []) if (!far.has(to)) far.set(to, steps + 1);
  }
  const rank = (key: string) => {
    const state = Object.hasOwn(states, key) ? states[key] : undefined;
    return state ? phases.indexOf(state.phase) : phases.length;
  };
  const steps = (key: string) => far.get(key) ?? Number.MAX_SAFE_INTEGER;
  return Object.keys(states).toSorted((a, b) => steps(a) - steps(b) || rank(a) - rank(b));
}
