import { describe, expect, test } from 'vitest';
import { editReview, replyToReview, review, reviewEditableUntil } from './review.ts';
import { after, given } from './test-story.ts';
import { dialogMarketplace } from './workflows/dialog-marketplace.ts';

const parcel = { carrier: 'ups', trackingNumber: '1Z' };
const received = given({}, [
  ['seller', 'confirmOrder'],
  ['seller', 'confirmPayment'],
  ['seller', 'ship', { fields: parcel }],
  ['buyer', 'confirmReceipt'],
]);
const buyer = { type: 'buyer', id: 'anna' } as const;
const seller = { type: 'seller', id: 'vera' } as const;
const words = { author: buyer, rating: 4, text: ' Lovely ' };

function reviewed() {
  const result = review(dialogMarketplace, received, words, after('1d'));
  if (!result.accepted) throw new Error(result.code);
  return result;
}

test('is kept with the order, and stands in the log', () => {
  const { order, entries } = reviewed();
  expect(order).toEqual({
    ...received,
    version: received.version + 1,
    review: { rating: 4, text: 'Lovely', at: after('1d') },
  });
  expect(entries).toEqual([
    {
      author: buyer,
      at: after('1d'),
      published: true,
      content: { kind: 'review', rating: 4, text: 'Lovely' },
    },
  ]);
});

test('is given once', () => {
  const again = review(dialogMarketplace, reviewed().order, words, after('2d'));
  expect(again).toEqual({ accepted: false, code: 'already_reviewed' });
});

test('waits for a good end', () => {
  expect(review(dialogMarketplace, given(), words, after('1d'))).toEqual({
    accepted: false,
    code: 'review_not_available',
  });
});

describe('an answer', () => {
  const answer = { author: seller, text: ' Thank you ' };

  test('stands beside it', () => {
    const { order } = reviewed();
    expect(replyToReview(order, answer, after('2d'))).toMatchObject({
      accepted: true,
      order: {
        version: order.version + 1,
        review: { rating: 4, reply: { text: 'Thank you', at: after('2d') } },
      },
      entries: [{ author: seller, content: { kind: 'review_reply', text: 'Thank you' } }],
    });
  });

  test('is given once, to a review, in words', () => {
    expect(replyToReview(received, answer, after('2d'))).toEqual({ accepted: false, code: 'no_review' });
    const { order } = reviewed();
    expect(replyToReview(order, { ...answer, text: ' \u200b' }, after('2d'))).toEqual({
      accepted: false,
      code: 'empty_text',
    });
    const answered = replyToReview(order, answer, after('2d'));
    expect(answered.accepted && replyToReview(answered.order, answer, after('3d'))).toEqual({
      accepted: false,
      code: 'already_replied',
    });
  });
});

describe('a change of mind', () => {
  const changed = { author: buyer, rating: 2, text: ' Less lovely ', of: 7 };

  test('is kept with what was said before', () => {
    const { order } = reviewed();
    expect(editReview(order, changed, after('7d'))).toEqual({
      accepted: true,
      order: {
        ...order,
        version: order.version + 1,
        review: { rating: 2, text: 'Less lovely', at: after('1d'), editedAt: after('7d') },
      },
      entries: [
        {
          author: buyer,
          at: after('7d'),
          published: true,
          content: {
            kind: 'review_edited',
            of: 7,
            rating: 2,
            text: 'Less lovely',
            before: { rating: 4, text: 'Lovely' },
          },
        },
      ],
    });
  });

  test('has seven days, counted from the review and not from the last change', () => {
    const { order } = reviewed();
    expect(reviewEditableUntil(order, after('7d'))).toBe(after('8d'));
    const once = editReview(order, changed, after('7d'));
    if (!once.accepted) throw new Error(once.code);
    expect(editReview(once.order, changed, after('8d'))).toEqual({ accepted: false, code: 'review_closed' });
    expect(editReview(received, changed, after('2d'))).toEqual({ accepted: false, code: 'no_review' });
  });
});
