import type { Author } from './entry.ts';
import type { Instant, Order } from './order.ts';
import type { ReviewResult } from './review.ts';
import { cleanText } from './text.ts';

export type ModerationRefusal = 'no_review' | 'already_hidden' | 'not_hidden' | 'reason_missing';

interface Moderating {
  readonly author: Author;
  /** The review's entry in the log. */
  readonly of: number;
}

/** Takes a review out of the public's sight, with a reason that both sides can read. */
export function hideReview(
  order: Order,
  { author, of, reason }: Moderating & { reason: string },
  now: Instant,
): ReviewResult<ModerationRefusal> {
  const { review } = order;
  if (!review) return { accepted: false, code: 'no_review' };
  if (review.hidden) return { accepted: false, code: 'already_hidden' };
  const words = cleanText(reason);
  if (words === '') return { accepted: false, code: 'reason_missing' };
  return {
    accepted: true,
    order: {
      ...order,
      version: order.version + 1,
      review: { ...review, hidden: { reason: words, at: now } },
    },
    entries: [{ author, at: now, published: true, content: { kind: 'review_hidden', of, reason: words } }],
  };
}

export function unhideReview(
  order: Order,
  { author, of }: Moderating,
  now: Instant,
): ReviewResult<ModerationRefusal> {
  if (!order.review) return { accepted: false, code: 'no_review' };
  const { hidden, ...review } = order.review;
  if (!hidden) return { accepted: false, code: 'not_hidden' };
  return {
    accepted: true,
    order: { ...order, version: order.version + 1, review },
    entries: [{ author, at: now, published: true, content: { kind: 'review_unhidden', of } }],
  };
}
