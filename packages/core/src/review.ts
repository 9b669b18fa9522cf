import type { Author, EntryDraft } from './entry.ts';
import type { Instant, Order } from './order.ts';
import { cleanText } from './text.ts';
import { stateOf, type Workflow } from './workflow.ts';

export type ReviewRefusal =
  | 'review_not_available'
  | 'already_reviewed'
  | 'no_review'
  | 'already_replied'
  | 'empty_text';

type ReviewResult =
  | { readonly accepted: true; readonly order: Order; readonly entry: EntryDraft }
  | { readonly accepted: false; readonly code: ReviewRefusal };

/** The buyer's rating (1 to 5) and words for an order that came to a good end; once. */
export function review(
  workflow: Workflow,
  order: Order,
  { author, rating, text }: { author: Author; rating: number; text: string },
  now: Instant,
): ReviewResult {
  if (!stateOf(workflow, order.state)?.reviewable) return { accepted: false, code: 'review_not_available' };
  if (order.review) return { accepted: false, code: 'already_reviewed' };
  const words = cleanText(text);
  return {
    accepted: true,
    order: { ...order, version: order.version + 1, review: { rating, text: words, at: now } },
    entry: { author, at: now, published: true, content: { kind: 'review', rating, text: words } },
  };
}

/** The seller's one answer to a review. */
export function replyToReview(
  order: Order,
  { author, text }: { author: Author; text: string },
  now: Instant,
): ReviewResult {
  if (!order.review) return { accepted: false, code: 'no_review' };
  if (order.review.reply) return { accepted: false, code: 'already_replied' };
  const words = cleanText(text);
  if (words === '') return { accepted: false, code: 'empty_text' };
  return {
    accepted: true,
    order: {
      ...order,
      version: order.version + 1,
      review: { ...order.review, reply: { text: words, at: now } },
    },
    entry: { author, at: now, published: true, content: { kind: 'review_reply', text: words } },
  };
}
