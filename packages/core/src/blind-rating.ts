import type { EntryDraft } from './entry.ts';
import type { BuyerRating, Instant, Order, Review } from './order.ts';

/** For so long a rating waits for the other side's, and a review may be changed. */
export const ratingWindowMs = 7 * 24 * 60 * 60 * 1000;

/**
 * Whether each side may see what the other gave: at once unless they rate blind; then when both did, or when the
 * time of the first is over. It depends on nothing but the order and the time, so no view of it can lag behind.
 */
export function areRatingsOpen({ review, buyerRating }: Order, now: Instant): boolean {
  if (review && buyerRating) return true;
  const until = (review ?? buyerRating)?.blindUntil;
  return until === undefined || Date.parse(now) >= Date.parse(until);
}

/** Since when, or from when, the buyer's review can be seen by others. */
export function reviewOpensAt({ at, blindUntil }: Review, buyerRating: BuyerRating | undefined): Instant {
  return blindUntil === undefined ? at : (buyerRating?.at ?? blindUntil);
}

/** Until when the first rating of a blind pair waits; the second waits for nobody. */
export function blindUntilAfter(
  blind: boolean,
  theirs: { readonly at: Instant } | undefined,
  now: Instant,
): Instant | undefined {
  return blind && !theirs ? new Date(Date.parse(now) + ratingWindowMs).toISOString() : undefined;
}

/** Tells of the other side's rating, which waited for the one now given. `theirs`: its entry in the log. */
export function opening(order: Order, theirs: number | undefined, now: Instant): readonly EntryDraft[] {
  const waited = (order.buyerRating ?? order.review)?.blindUntil !== undefined;
  if (theirs === undefined || !waited || areRatingsOpen(order, now)) return [];
  return [opened(theirs, now)];
}

/** Tells that the time of a rating is over that nobody answered; undefined while it is not. `of`: its entry. */
export function openRatings(
  order: Order,
  of: number,
  now: Instant,
): { readonly order: Order; readonly entries: readonly EntryDraft[] } | undefined {
  const waited = (order.review ?? order.buyerRating)?.blindUntil !== undefined;
  if (!waited || !areRatingsOpen(order, now)) return undefined;
  return { order: { ...order, version: order.version + 1 }, entries: [opened(of, now)] };
}

function opened(of: number, at: Instant): EntryDraft {
  return { author: { type: 'system' }, at, published: true, content: { kind: 'ratings_opened', of } };
}
