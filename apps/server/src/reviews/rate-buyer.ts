import { type BuyerRatingRefusal, rateBuyer as rate } from '@ordialog/core';
import type { Acting } from '../orders/acting.ts';
import type { OrderContext } from '../orders/order-context.ts';
import { changeReview, seqOf } from './change-review.ts';

/** The seller's rating of the buyer; undefined when there is no such order. */
export function rateBuyer(
  context: OrderContext,
  acting: Acting,
  orderId: string,
  { rating, note }: { rating: number; note?: string | undefined },
) {
  return changeReview<BuyerRatingRefusal>(
    context,
    acting,
    orderId,
    async ({ trx, stored, workflow, now }) => {
      const { author, shop } = acting;
      const blind = shop.settings.blindReviews ?? false;
      const theirs = await seqOf(trx, orderId, 'review');
      return rate(workflow, stored.order, { author, rating, note, blind, theirs }, now.toISOString());
    },
  );
}
