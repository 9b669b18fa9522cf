import type { EntryKind, Order, ReviewResult } from '@ordialog/core';
import type { Trx } from '../db/database.ts';
import type { Acting } from '../orders/acting.ts';
import { changeOrder, type Locked } from '../orders/change-order.ts';
import type { OrderContext } from '../orders/order-context.ts';
import { keepReview } from './keep-review.ts';
import { type OpenRatingsData, openRatingsJob } from './open-ratings.ts';

type Refused<R> = { readonly accepted: false; readonly code: R };

/** Changes what the two sides think of each other; undefined when there is no such order. */
export async function changeReview<R extends string>(
  context: OrderContext,
  { shop }: Pick<Acting, 'shop'>,
  orderId: string,
  decide: (locked: Locked) => Promise<ReviewResult<R> | Refused<R>>,
): Promise<{ readonly code: 'done' | R } | undefined> {
  const done = await changeOrder<{ readonly code: 'done' | R }>(
    context,
    { shopId: shop.id, orderId },
    async (locked) => {
      const result = await decide(locked);
      if (!result.accepted) return { answer: { code: result.code } };
      const { order, entries } = result;
      await keepReview(locked.trx, order);
      await planOpening(context, locked, order);
      return { change: { order, entries }, answer: { code: 'done' } };
    },
  );
  return done?.answer;
}

/** The newest entry of that kind in an order's log. */
export async function seqOf(trx: Trx, orderId: string, kind: EntryKind): Promise<number | undefined> {
  const entry = await trx
    .selectFrom('entries')
    .select('seq')
    .where('order_id', '=', orderId)
    .where('kind', '=', kind)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return entry?.seq;
}

async function planOpening({ jobs }: OrderContext, { trx, stored }: Locked, after: Order): Promise<void> {
  const until = (order: Order) => (order.review ?? order.buyerRating)?.blindUntil;
  const startAfter = until(after);
  if (startAfter === undefined || until(stored.order) !== undefined) return;
  const data: OpenRatingsData = { shopId: after.shopId, orderId: after.id };
  await jobs.enqueue(trx, openRatingsJob, data, { startAfter: new Date(startAfter) });
}
