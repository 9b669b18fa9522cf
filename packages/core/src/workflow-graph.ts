import { anyState, type Transition, type Workflow } from './workflow.ts';

/** The states that some sequence of transitions leads to, the initial one included. */
export function reachableStates(workflow: Workflow): ReadonlySet<string> {
  return closure(
    [workflow.initial],
    edges(workflow, (from, to) => [from, to]),
  );
}

/** The states from which no final one can be reached; in a workflow without final states, none. */
export function statesWithoutEnd(workflow: Workflow): ReadonlySet<string> {
  const names = Object.keys(workflow.states);
  const finals = names.filter((name) => workflow.states[name]?.final);
  if (finals.length === 0) return new Set();
  const ending = closure(
    finals,
    edges(workflow, (from, to) => [to, from]),
  );
  return new Set(names.filter((name) => !ending.has(name)));
}

type Edges = ReadonlyMap<string, readonly string[]>;

function edges(workflow: Workflow, direct: (from: string, to: string) => [string, string]): Edges {
  const map = new Map<string, string[]>();
  for (const row of workflow.transitions) {
    for (const from of startsOf(workflow, row)) {
      const [start, end] = direct(from, row.to);
      const ends = map.get(start);
      if (ends) ends.push(end);
      else map.set(start, [end]);
    }
  }
  return map;
}

/** The states a transition leads out of, each by its name. */
function startsOf(workflow: Workflow, { from }: Transition): readonly string[] {
  if (!from.includes(anyState)) return from;
  return Object.keys(workflow.states).filter((name) => !workflow.states[name]?.final);
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
