import { type ForceRefusal, force } from '@ordialog/core';
import { type Acting, authorIn } from './acting.ts';
import { changeOrder } from './change-order.ts';
import type { OrderContext } from './order-context.ts';

export type ForceOutcome = { readonly code: 'forced' | ForceRefusal };

/** Puts an order into a state outside the graph. Whoever calls has checked that the caller may. */
export async function forceState(
  context: OrderContext,
  acting: Acting,
  orderId: string,
  { state, reason }: { state: string; reason: string },
): Promise<ForceOutcome | undefined> {
  const done = await changeOrder<ForceOutcome>(
    context,
    { shopId: acting.shop.id, orderId },
    async ({ stored: { order }, workflow, now }) => {
      const author = authorIn(order, acting);
      const result = force(workflow, order, { state, reason, author }, now.toISOString());
      return result.accepted
        ? { change: result, answer: { code: 'forced' } }
        : { answer: { code: result.code } };
    },
  );
  return done?.answer;
}
