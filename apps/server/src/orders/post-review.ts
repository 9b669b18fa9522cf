import { type ReviewRefusal, replyToReview, review } from '@ordialog/core';
import { type Acting, authorIn } from './acting.ts';
import { changeOrder } from './change-order.ts';
import type { OrderContext } from './order-context.ts';
import type { Change } from './write-change.ts';

export type ReviewOutcome = { readonly code: 'reviewed' } | { readonly code: ReviewRefusal };

/** The buyer's rating and words; undefined when there is no such order. */
export async function postReview(
  context: OrderContext,
  acting: Acting,
  orderId: string,
  { rating, text = '' }: { rating: number; text?: string | undefined },
): Promise<ReviewOutcome | undefined> {
  const done = await changeOrder<ReviewOutcome>(
    context,
    { shopId: acting.shop.id, orderId },
    async ({ stored, workflow, now }) => {
      const author = authorIn(stored.order, acting);
      return outcomeOf(review(workflow, stored.order, { author, rating, text }, now.toISOString()));
    },
  );
  return done?.answer;
}

/** The seller's one answer to it. */
export async function postReviewReply(
  context: OrderContext,
  { shop, author }: Acting,
  orderId: string,
  { text }: { text: string },
): Promise<ReviewOutcome | undefined> {
  const done = await changeOrder<ReviewOutcome>(
    context,
    { shopId: shop.id, orderId },
    async ({ stored, now }) => outcomeOf(replyToReview(stored.order, { author, text }, now.toISOString())),
  );
  return done?.answer;
}

function outcomeOf(result: ReturnType<typeof review>): { answer: ReviewOutcome; change?: Change } {
  if (!result.accepted) return { answer: { code: result.code } };
  return { change: { order: result.order, entries: [result.entry] }, answer: { code: 'reviewed' } };
}
