import { anyState, isEnded, stateOf, type Transition, type Workflow } from './workflow.ts';
import type { WorkflowError } from './workflow-error.ts';

/** States that nothing leads to, and states from which an order never comes to an end. */
export function graphErrors(workflow: Workflow): WorkflowError[] {
  // Without a beginning nothing is reached, which is one mistake and not as many as there are states.
  if (!stateOf(workflow, workflow.initial)) return [];
  const reachable = reachableStates(workflow);
  const endless = statesWithoutEnd(workflow);
  const names = Object.keys(workflow.states);
  if (endless.size > 0 && endless.size === names.length) return [{ path: 'states', code: 'no_end' }];
  return names.flatMap((name): WorkflowError[] => {
    const values = { name };
    if (!reachable.has(name)) return [{ path: `states.${name}`, code: 'unreachable', values }];
    return endless.has(name) ? [{ path: `states.${name}`, code: 'no_way_to_end', values }] : [];
  });
}

/** The states that some sequence of transitions leads to, the initial one included. */
function reachableStates(workflow: Workflow): ReadonlySet<string> {
  return closure([workflow.initial], edges(workflow, workflow.transitions, 'forward'));
}

/**
 * The states from which none can be reached that belongs to History. In a free workflow, where some row leads out
 * of any state, a shop may do without ends.
 */
function statesWithoutEnd(workflow: Workflow): ReadonlySet<string> {
  const names = Object.keys(workflow.states);
  const ends = Object.entries(workflow.states).flatMap(([name, state]) => (isEnded(state) ? [name] : []));
  const free = workflow.transitions.some(({ from }) => from.includes(anyState));
  if (ends.length === 0 && free) return new Set();
  const ending = closure(ends, edges(workflow, workflow.transitions, 'backward'));
  return new Set(names.filter((name) => !ending.has(name)));
}

/**
 * The states that rows lead both into and out of, again and again: those on circles, and between circles. Where a row
 * leads out of any state, more than those may be told.
 */
export function statesOnCircles(workflow: Workflow, rows: readonly Transition[]): ReadonlySet<string> {
  const next = edges(workflow, rows, 'forward');
  const before = edges(workflow, rows, 'backward');
  const left = new Set([...next.keys()].filter((name) => before.has(name)));
  const degrees = [next, before].map(
    (map) => new Map([...map].map(([name, ends]) => [name, ends.filter((end) => left.has(end)).length])),
  );
  const waiting = [...left].filter((name) => degrees.some((degree) => !degree.get(name)));
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (!left.delete(name)) continue;
    for (const [map, degree] of [
      [before, degrees[0]],
      [next, degrees[1]],
    ] as const) {
      for (const neighbor of map.get(name) ?? []) {
        const count = (degree?.get(neighbor) ?? 0) - 1;
        degree?.set(neighbor, count);
        if (count === 0) waiting.push(neighbor);
      }
    }
  }
  left.delete(anyState);
  return left;
}

type Edges = ReadonlyMap<string, readonly string[]>;

/** `anyState` stands among the states as one that every state but the final ones leads to. */
function edges(workflow: Workflow, rows: readonly Transition[], way: 'forward' | 'backward'): Edges {
  const map = new Map<string, string[]>();
  const add = (from: string, to: string) => {
    const [start, end] = way === 'forward' ? [from, to] : [to, from];
    const ends = map.get(start);
    if (ends) ends.push(end);
    else map.set(start, [end]);
  };
  for (const [name, { final }] of Object.entries(workflow.states)) if (!final) add(name, anyState);
  for (const { from, to } of rows) for (const start of new Set(from)) if (start !== to) add(start, to);
  return map;
}

function closure(starts: readonly string[], next: Edges): Set<string> {
  const seen = new Set(starts);
  const waiting = [...starts];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const name of next.get(at) ?? []) {
      if (!seen.has(name)) {
        seen.add(name);
        waiting.push(name);
      }
    }
  }
  return seen;
}
