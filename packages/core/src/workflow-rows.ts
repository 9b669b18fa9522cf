import { type Deadline, leavesFrom, type Transition, type Workflow } from './workflow.ts';

/** What a document says of one state, in its order. */
export interface RowsOfState {
  readonly transitions: readonly Transition[];
  readonly byName: ReadonlyMap<string, readonly Transition[]>;
  /** Those that the system takes by itself, and that lead elsewhere. */
  readonly automatic: readonly Transition[];
  readonly deadlines: readonly Deadline[];
}

const known = new WeakMap<Workflow, Map<string, RowsOfState>>();

/** Found once for each state: a document never changes, and may have a thousand rows. */
export function rowsOf(workflow: Workflow, state: string): RowsOfState {
  let states = known.get(workflow);
  if (!states) {
    states = new Map();
    known.set(workflow, states);
  }
  let rows = states.get(state);
  if (!rows) {
    const transitions = workflow.transitions.filter((row) => leavesFrom(row, state));
    rows = {
      transitions,
      byName: Map.groupBy(transitions, ({ name }) => name),
      automatic: transitions.filter(({ automatic, to }) => automatic && to !== state),
      deadlines: workflow.deadlines.filter((deadline) => deadline.state === state),
    };
    states.set(state, rows);
  }
  return rows;
}
