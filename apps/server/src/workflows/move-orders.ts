import {
  isEnded,
  type Locale,
  migrateOrder,
  type StateMapping,
  stateOf,
  type Workflow,
} from '@ordialog/core';
import type { MoveOrders, OrderMoves } from '@ordialog/protocol';
import type { Acting } from '../orders/acting.ts';
import { changeOrder } from '../orders/change-order.ts';
import type { OrderContext } from '../orders/order-context.ts';
import { findWorkflow } from './find-workflow.ts';
import { movableOrders } from './movable-orders.ts';
import { MoveReport } from './move-report.ts';
import { renameWaitingDeliveries } from './rename-waiting-deliveries.ts';

export type MoveOutcome =
  | { readonly code: 'unknown_workflow' | 'unknown_version' | 'unknown_target' }
  | { readonly code: 'reported'; readonly moves: OrderMoves };

/** So many are moved by one request; whoever asked goes on while there are `more`. */
const mostMoved = 1000;

/**
 * Has running orders follow another version of their workflow, each under its own lock; with `dryRun` only tells what
 * would happen. Orders in a state that does not fit stay as they are.
 */
export async function moveOrders(
  context: OrderContext,
  acting: Acting,
  key: string,
  { from, to: version, mapping = {}, dryRun }: MoveOrders,
  locale: Locale,
): Promise<MoveOutcome> {
  const shopId = acting.shop.id;
  const to = await findWorkflow(context, shopId, key, version);
  if (!to)
    return { code: (await findWorkflow(context, shopId, key)) ? 'unknown_version' : 'unknown_workflow' };
  if (from !== undefined && !(await findWorkflow(context, shopId, key, from)))
    return { code: 'unknown_version' };
  if (Object.values(mapping).some((state) => !stateOf(to, state))) return { code: 'unknown_target' };
  const report = new MoveReport(to, mapping, locale);
  const fitting: string[] = [];
  for await (const order of movableOrders(context, { shopId, key, from, except: version })) {
    const current = await context.workflows.get(context.db, shopId, order.workflow);
    if (report.add(current, order, context.clock.now())) fitting.push(order.id);
  }
  if (dryRun)
    return { code: 'reported', moves: report.moves({ dryRun, moved: fitting.length, more: false }) };
  let moved = 0;
  for (const orderId of fitting.slice(0, mostMoved)) {
    if (await moveOrder(context, acting, orderId, { to, from, mapping })) moved += 1;
  }
  return { code: 'reported', moves: report.moves({ dryRun, moved, more: fitting.length > mostMoved }) };
}

/** False when the order has ended, or moved out of what fits, since it was looked at. */
async function moveOrder(
  context: OrderContext,
  { shop, author: { id, name } }: Acting,
  orderId: string,
  { to, from, mapping }: { to: Workflow; from: number | undefined; mapping: StateMapping },
): Promise<boolean> {
  const author = { type: 'seller', id, ...(name === undefined ? {} : { name }) } as const;
  const done = await changeOrder(
    context,
    { shopId: shop.id, orderId },
    async ({ trx, stored, workflow, now }) => {
      const { order } = stored;
      const { version } = order.workflow;
      const state = stateOf(workflow, order.state);
      if (!state || isEnded(state) || version === to.version || (from !== undefined && version !== from))
        return { answer: false };
      const decision = migrateOrder(workflow, order, { to, mapping, author }, now.toISOString());
      if (!decision) return { answer: false };
      await renameWaitingDeliveries(trx, to, decision.order, mapping);
      return { change: { ...decision, workflow: to }, answer: true };
    },
  );
  return done?.answer ?? false;
}
