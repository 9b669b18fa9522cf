import {
  type Actor,
  type Locale,
  leavesFrom,
  stateOf,
  type Transition,
  textIn,
  type Workflow,
} from '@ordialog/core';

interface Taken {
  readonly name?: string;
  readonly from: string;
  readonly to: string;
  readonly by: Actor;
}

/** The row of the workflow that was taken; undefined when it says nothing of it, as of a state that was set by hand. */
export function rowTaken(workflow: Workflow, { name, from, to, by }: Taken): Transition | undefined {
  return workflow.transitions.find(
    (row) => row.name === name && row.to === to && leavesFrom(row, from) && row.actors.includes(by),
  );
}

/** What the log says of a move: its own line, else the name of the state it led to. */
export function transitionText(workflow: Workflow, taken: Taken, locale: Locale): string {
  const log = rowTaken(workflow, taken)?.log ?? stateOf(workflow, taken.to)?.name;
  return log ? textIn(log, locale) : taken.to;
}
