import { openRatings } from '@ordialog/core';
import { changeOrder } from '../orders/change-order.ts';
import type { OrderContext } from '../orders/order-context.ts';

export const openRatingsJob = 'open-ratings';

export interface OpenRatingsData {
  shopId: string;
  orderId: string;
}

/**
 * Tells both sides that a rating's seven days are over. Everybody who reads sees it from then on anyway: this is for
 * those who look at the order all the while, and it is told once however often the job runs.
 */
export async function tellOfOpening(
  context: OrderContext,
  { shopId, orderId }: OpenRatingsData,
): Promise<void> {
  await changeOrder(context, { shopId, orderId }, async ({ trx, stored: { order }, now }) => {
    const rows = await trx
      .selectFrom('entries')
      .select(['seq', 'kind'])
      .where('order_id', '=', orderId)
      .where('kind', 'in', ['review', 'buyer_rating', 'ratings_opened'])
      .execute();
    const waiting = rows.find(({ kind }) => kind === 'review' || kind === 'buyer_rating');
    const isTold = rows.some(({ kind }) => kind === 'ratings_opened');
    if (!waiting || isTold) return { answer: undefined };
    const opened = openRatings(order, waiting.seq, now.toISOString());
    return opened ? { change: opened, answer: undefined } : { answer: undefined };
  });
}
