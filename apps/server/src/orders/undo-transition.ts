import type { EntryDraft } from '@ordialog/core';
import type { Trx } from '../db/database.ts';
import { takeMessageBack } from '../saved-replies/take-message-back.ts';
import { cancelWebhooks } from '../webhooks/plan-webhooks.ts';
import { type Acting, authorIn } from './acting.ts';
import { changeOrder } from './change-order.ts';
import type { OrderContext } from './order-context.ts';

export type UndoOutcome = { readonly code: 'undone' | 'undo_not_available' };

/**
 * Takes back the seller's last transition while nothing has been sent of it: the order is as it was, what was
 * waiting to be sent is called off, and the log says so. `version` is the order's after that transition.
 */
export async function undoTransition(
  context: OrderContext,
  acting: Acting,
  orderId: string,
  { version }: { version: number },
): Promise<UndoOutcome | undefined> {
  const done = await changeOrder<UndoOutcome>(
    context,
    { shopId: acting.shop.id, orderId },
    async ({ trx, stored: { order, undo }, now }) => {
      const open = undo && undo.version === order.version && version === order.version;
      if (!open || Date.parse(undo.until) <= now.getTime()) return { answer: { code: 'undo_not_available' } };
      await cancelWaiting(trx, { shopId: acting.shop.id, orderId, since: undo.until });
      await cancelWebhooks(trx, { shopId: acting.shop.id, orderId, since: new Date(undo.until) });
      const author = authorIn(order, acting);
      const at = now.toISOString();
      const { message: seq } = undo;
      const taken =
        seq === undefined
          ? []
          : await takeMessageBack(trx, { shopId: acting.shop.id, orderId, seq, author, at });
      const entry: EntryDraft = {
        author,
        at,
        published: order.publishedState !== undo.before.publishedState,
        content: { kind: 'undone', of: undo.seq, to: undo.before.state },
      };
      const change = { order: { ...undo.before, version: order.version + 1 }, entries: [...taken, entry] };
      return { change, answer: { code: 'undone' } };
    },
  );
  return done?.answer;
}

/** What the transition had put off until `since` or later has not begun: it is due then at the earliest. */
async function cancelWaiting(
  trx: Trx,
  { shopId, orderId, since }: { shopId: string; orderId: string; since: string },
): Promise<void> {
  await trx
    .updateTable('deliveries')
    .set({ status: 'canceled' })
    .where('shop_id', '=', shopId)
    .where('order_id', '=', orderId)
    .where('status', '=', 'waiting')
    .where('due_at', '>=', new Date(since))
    .execute();
}
