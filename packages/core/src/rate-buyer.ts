import { areRatingsOpen, blindUntilAfter, opening } from './blind-rating.ts';
import type { Author } from './entry.ts';
import type { BuyerRating, Instant, Order } from './order.ts';
import type { RatingTerms, ReviewResult } from './review.ts';
import { cleanText } from './text.ts';
import { stateOf, type Workflow } from './workflow.ts';

export type BuyerRatingRefusal = 'rating_not_available' | 'already_rated' | 'rating_closed';

/** Whether the seller may rate the buyer: in a blind pair only, and not once the buyer's review lies open. */
export function isBuyerRatable(workflow: Workflow, order: Order, blind: boolean, now: Instant): boolean {
  return whyNot(workflow, order, blind, now) === undefined;
}

/** The seller's rating (1 to 5) of the buyer, with a note for the shop alone; once. */
export function rateBuyer(
  workflow: Workflow,
  order: Order,
  {
    author,
    rating,
    note = '',
    blind = false,
    theirs,
  }: RatingTerms & {
    author: Author;
    rating: number;
    note?: string | undefined;
  },
  now: Instant,
): ReviewResult<BuyerRatingRefusal> {
  const refusal = whyNot(workflow, order, blind, now);
  if (refusal) return { accepted: false, code: refusal };
  const words = cleanText(note);
  const said = { rating, ...(words === '' ? {} : { note: words }) };
  const blindUntil = blindUntilAfter(true, order.review, now);
  const given: BuyerRating = { ...said, at: now, ...(blindUntil ? { blindUntil } : {}) };
  const waits = blindUntil ? { blind: true as const } : {};
  return {
    accepted: true,
    order: { ...order, version: order.version + 1, buyerRating: given },
    entries: [
      { author, at: now, published: true, content: { kind: 'buyer_rating', ...said, ...waits } },
      ...opening(order, theirs, now),
    ],
  };
}

function whyNot(
  workflow: Workflow,
  order: Order,
  blind: boolean,
  now: Instant,
): BuyerRatingRefusal | undefined {
  if (order.buyerRating) return 'already_rated';
  const waiting = order.review?.blindUntil !== undefined;
  if (!stateOf(workflow, order.state)?.reviewable || (!blind && !waiting)) return 'rating_not_available';
  return order.review && areRatingsOpen(order, now) ? 'rating_closed' : undefined;
}
