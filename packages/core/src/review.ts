import type { Attachment } from './attachment.ts';
import { areRatingsOpen, blindUntilAfter, opening, ratingWindowMs } from './blind-rating.ts';
import type { Author, EntryDraft } from './entry.ts';
import type { Instant, Order, Review } from './order.ts';
import { cleanText } from './text.ts';
import { stateOf, type Workflow } from './workflow.ts';

export type ReviewRefusal =
  | 'review_not_available'
  | 'already_reviewed'
  | 'no_review'
  | 'already_replied'
  | 'review_closed'
  | 'empty_text';

export type ReviewResult<R = ReviewRefusal> =
  | { readonly accepted: true; readonly order: Order; readonly entries: readonly EntryDraft[] }
  | { readonly accepted: false; readonly code: R };

/** What a buyer says of an order. */
export interface ReviewWords {
  readonly author: Author;
  readonly rating: number;
  readonly text: string;
  /** As everybody else reads it, where the contact filter hid something. */
  readonly masked?: string | undefined;
  readonly photos?: readonly Attachment[] | undefined;
}

/** How a rating is given: whether blind, and where the other side's stands in the log if there is one. */
export interface RatingTerms {
  readonly blind?: boolean;
  readonly theirs?: number | undefined;
}

/** The buyer's rating (1 to 5) and words for an order that came to a good end; once. */
export function review(
  workflow: Workflow,
  order: Order,
  { author, blind = false, theirs, ...words }: ReviewWords & RatingTerms,
  now: Instant,
): ReviewResult {
  if (!stateOf(workflow, order.state)?.reviewable) return { accepted: false, code: 'review_not_available' };
  if (order.review) return { accepted: false, code: 'already_reviewed' };
  const said = saidIn(words);
  const blindUntil = blindUntilAfter(blind, order.buyerRating, now);
  const given: Review = { ...said, at: now, ...(blindUntil ? { blindUntil } : {}) };
  const waits = blindUntil ? { blind: true as const } : {};
  const entry: EntryDraft = {
    author,
    at: now,
    published: true,
    content: { kind: 'review', ...said, ...waits },
  };
  const reviewed = { ...order, version: order.version + 1, review: given };
  return { accepted: true, order: reviewed, entries: [entry, ...opening(order, theirs, now)] };
}

/** Until when the buyer may change a review; once the other side's rating is seen there is no going back. */
export function reviewEditableUntil(order: Order, now: Instant): Instant | undefined {
  const { review: given, buyerRating } = order;
  if (!given) return undefined;
  const wasBlind = given.blindUntil !== undefined || buyerRating?.blindUntil !== undefined;
  if (wasBlind && areRatingsOpen(order, now)) return undefined;
  const until = Date.parse(given.at) + ratingWindowMs;
  return Date.parse(now) < until ? new Date(until).toISOString() : undefined;
}

/** The buyer's change of mind within seven days; what it said before stays in the log. `of`: the review's entry. */
export function editReview(
  order: Order,
  { author, of, ...words }: ReviewWords & { of: number },
  now: Instant,
): ReviewResult {
  const { review: before } = order;
  if (!before) return { accepted: false, code: 'no_review' };
  if (reviewEditableUntil(order, now) === undefined) return { accepted: false, code: 'review_closed' };
  const said = saidIn(words);
  const { photos: _, masked: __, ...kept } = before;
  const waits = areRatingsOpen(order, now) ? {} : { blind: true as const };
  const was = {
    rating: before.rating,
    text: before.text,
    ...(before.masked === undefined ? {} : { masked: before.masked }),
    ...(before.photos ? { photos: before.photos } : {}),
  };
  return {
    accepted: true,
    order: { ...order, version: order.version + 1, review: { ...kept, ...said, editedAt: now } },
    entries: [
      {
        author,
        at: now,
        published: true,
        content: { kind: 'review_edited', of, ...said, before: was, ...waits },
      },
    ],
  };
}

function saidIn({ rating, text, masked, photos = [] }: Omit<ReviewWords, 'author'>) {
  return {
    rating,
    text: cleanText(text),
    ...(masked === undefined ? {} : { masked }),
    ...(photos.length > 0 ? { photos } : {}),
  };
}

/** The seller's one answer to a review. */
export function replyToReview(
  order: Order,
  { author, text, masked }: { author: Author; text: string; masked?: string | undefined },
  now: Instant,
): ReviewResult {
  // A review that the seller is not to see yet is none.
  if (!order.review || !areRatingsOpen(order, now)) return { accepted: false, code: 'no_review' };
  if (order.review.reply) return { accepted: false, code: 'already_replied' };
  const words = cleanText(text);
  if (words === '') return { accepted: false, code: 'empty_text' };
  const said = { text: words, ...(masked === undefined ? {} : { masked }) };
  return {
    accepted: true,
    order: {
      ...order,
      version: order.version + 1,
      review: { ...order.review, reply: { ...said, at: now } },
    },
    entries: [{ author, at: now, published: true, content: { kind: 'review_reply', ...said } }],
  };
}
