import type { Actor, Party } from './actor.ts';
import { holds } from './condition.ts';
import type { Order } from './order.ts';
import { stateOf, type Transition, type Workflow } from './workflow.ts';
import { rowsOf } from './workflow-rows.ts';

/** What an actor can do with the order now; one row for a name, the one that `transition` would take. */
export function availableTransitions(workflow: Workflow, order: Order, actor: Actor): readonly Transition[] {
  if (stateOf(workflow, order.state)?.final) return [];
  const open = rowsOf(workflow, order.state).transitions.filter(
    (row) => row.actors.includes(actor) && holds(row.when, order),
  );
  return open.filter(({ name }, index) => open.findIndex((other) => other.name === name) === index);
}

/** Whose move it is by the workflow; undefined when it is nobody's. */
export function waitingFor(workflow: Workflow, order: Order): Party | undefined {
  return stateOf(workflow, order.state)?.waitingFor?.find(({ when }) => holds(when, order))?.party;
}
