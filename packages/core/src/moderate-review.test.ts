import { expect, test } from 'vitest';
import { hideReview, unhideReview } from './moderate-review.ts';
import type { Order } from './order.ts';
import { after, given } from './test-story.ts';

const author = { type: 'seller', id: 'vera' } as const;
const order: Order = { ...given(), review: { rating: 1, text: 'Spam', at: after('1d') } };

test('a review is hidden once, with a reason, and shown again', () => {
  const hidden = hideReview(order, { author, of: 7, reason: ' Abusive ' }, after('2d'));
  if (!hidden.accepted) throw new Error(hidden.code);
  expect(hidden.order.review).toEqual({ ...order.review, hidden: { reason: 'Abusive', at: after('2d') } });
  expect(hidden.entries).toMatchObject([
    { published: true, content: { kind: 'review_hidden', of: 7, reason: 'Abusive' } },
  ]);
  const twice = hideReview(hidden.order, { author, of: 7, reason: 'Again' }, after('3d'));
  expect(twice).toEqual({ accepted: false, code: 'already_hidden' });

  const shown = unhideReview(hidden.order, { author, of: 7 }, after('4d'));
  expect(shown.accepted && shown.order.review).toEqual(order.review);
  expect(unhideReview(order, { author, of: 7 }, after('4d'))).toEqual({
    accepted: false,
    code: 'not_hidden',
  });
});

test('a reason is wanted, and a review', () => {
  const empty = hideReview(order, { author, of: 7, reason: ' \u200b' }, after('2d'));
  expect(empty).toEqual({ accepted: false, code: 'reason_missing' });
  const { review: _, ...without } = order;
  expect(hideReview(without, { author, of: 7, reason: 'x' }, after('2d'))).toEqual({
    accepted: false,
    code: 'no_review',
  });
});
