import type { Order } from './order.ts';
import { type Phase, phases } from './phase.ts';
import { stateOf, type Workflow } from './workflow.ts';

/**
 * The phases an order goes through to a good end, for a stepper: those its workflow has, with pickup or shipping
 * by where the order is, or else by how it is to be delivered.
 */
export function phasePath(workflow: Workflow, order: Pick<Order, 'state' | 'delivery'>): readonly Phase[] {
  const known = new Set(Object.values(workflow.states).map(({ phase }) => phase));
  const current = stateOf(workflow, order.state)?.phase;
  const pickedUp = current === 'pickup' || (current !== 'shipping' && order.delivery.method === 'pickup');
  const aside: readonly Phase[] = ['ended', 'trouble', pickedUp ? 'shipping' : 'pickup'];
  return phases.filter((phase) => known.has(phase) && !aside.includes(phase));
}
