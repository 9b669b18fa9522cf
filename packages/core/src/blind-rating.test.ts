import { describe, expect, test } from 'vitest';
import { areRatingsOpen, openRatings, reviewOpensAt } from './blind-rating.ts';
import type { Order } from './order.ts';
import { isBuyerRatable, rateBuyer } from './rate-buyer.ts';
import { editReview, replyToReview, review } from './review.ts';
import { after, given } from './test-story.ts';
import { dialogMarketplace } from './workflows/dialog-marketplace.ts';

const received = given({}, [
  ['seller', 'confirmOrder'],
  ['seller', 'confirmPayment'],
  ['seller', 'ship', { fields: { carrier: 'ups', trackingNumber: '1Z' } }],
  ['buyer', 'confirmReceipt'],
]);
const buyer = { type: 'buyer', id: 'anna' } as const;
const seller = { type: 'seller', id: 'vera' } as const;

function reviewedAt(day: `${number}d`, order: Order = received, theirs?: number) {
  const words = { author: buyer, rating: 2, text: 'Late', blind: true, theirs };
  const result = review(dialogMarketplace, order, words, after(day));
  if (!result.accepted) throw new Error(result.code);
  return result;
}

function ratedAt(day: `${number}d`, order: Order = received, theirs?: number) {
  const rating = { author: seller, rating: 5, note: 'Pays at once', blind: true, theirs };
  const result = rateBuyer(dialogMarketplace, order, rating, after(day));
  if (!result.accepted) throw new Error(result.code);
  return result;
}

describe('the first rating', () => {
  test('waits for seven days, marked as blind in the log', () => {
    const { order, entries } = reviewedAt('1d');
    expect(order.review?.blindUntil).toBe(after('8d'));
    expect(entries).toMatchObject([{ content: { kind: 'review', rating: 2, blind: true } }]);
    expect(areRatingsOpen(order, after('7d'))).toBe(false);
    expect(areRatingsOpen(order, after('8d'))).toBe(true);
  });

  test('is no review to its other side: it cannot be answered', () => {
    const { order } = reviewedAt('1d');
    const answer = { author: seller, text: 'Sorry' };
    expect(replyToReview(order, answer, after('2d'))).toEqual({ accepted: false, code: 'no_review' });
    expect(replyToReview(order, answer, after('8d')).accepted).toBe(true);
  });

  test('may be changed while it waits, and still waits then', () => {
    const { order } = reviewedAt('1d');
    const changed = editReview(order, { author: buyer, rating: 1, text: '', of: 7 }, after('2d'));
    if (!changed.accepted) throw new Error(changed.code);
    expect(changed.entries).toMatchObject([{ content: { kind: 'review_edited', blind: true } }]);
    expect(areRatingsOpen(changed.order, after('3d'))).toBe(false);
  });
});

describe('the second rating', () => {
  test('opens both, and tells of the first', () => {
    const { order } = reviewedAt('1d');
    const both = ratedAt('2d', order, 7);
    expect(areRatingsOpen(both.order, after('2d'))).toBe(true);
    expect(both.entries.map(({ content }) => content)).toEqual([
      { kind: 'buyer_rating', rating: 5, note: 'Pays at once' },
      { kind: 'ratings_opened', of: 7 },
    ]);
    expect(both.order.review && reviewOpensAt(both.order.review, both.order.buyerRating)).toBe(after('2d'));
  });

  test('is the end of changing one’s mind', () => {
    const { order } = ratedAt('2d', reviewedAt('1d').order, 7);
    const changed = editReview(order, { author: buyer, rating: 1, text: '', of: 7 }, after('2d'));
    expect(changed).toEqual({ accepted: false, code: 'review_closed' });
  });

  test('of the buyer is welcome also when the seller’s lies open', () => {
    const { order } = ratedAt('1d');
    const late = reviewedAt('9d', order, 7);
    expect(late.entries.map(({ content }) => content)).toEqual([{ kind: 'review', rating: 2, text: 'Late' }]);
    expect(late.order.review && reviewOpensAt(late.order.review, late.order.buyerRating)).toBe(after('9d'));
  });

  test('of the seller is not, once they have seen the buyer’s', () => {
    const { order } = reviewedAt('1d');
    expect(isBuyerRatable(dialogMarketplace, order, true, after('7d'))).toBe(true);
    const late = rateBuyer(dialogMarketplace, order, { author: seller, rating: 1, blind: true }, after('8d'));
    expect(late).toEqual({ accepted: false, code: 'rating_closed' });
  });
});

test('a buyer is rated once, at a good end, where both sides rate', () => {
  const rating = { author: seller, rating: 4 };
  const plain = rateBuyer(dialogMarketplace, received, rating, after('1d'));
  expect(plain).toEqual({ accepted: false, code: 'rating_not_available' });
  const early = rateBuyer(dialogMarketplace, given(), { ...rating, blind: true }, after('1d'));
  expect(early).toEqual({ accepted: false, code: 'rating_not_available' });
  const again = rateBuyer(dialogMarketplace, ratedAt('1d').order, { ...rating, blind: true }, after('2d'));
  expect(again).toEqual({ accepted: false, code: 'already_rated' });
});

test('that its time is over is told then, and not before', () => {
  const { order } = reviewedAt('1d');
  expect(openRatings(order, 7, after('7d'))).toBeUndefined();
  expect(openRatings(order, 7, after('8d'))?.entries).toMatchObject([
    { author: { type: 'system' }, content: { kind: 'ratings_opened', of: 7 } },
  ]);
});
