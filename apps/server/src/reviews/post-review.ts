import {
  areRatingsOpen,
  cleanText,
  editReview,
  hideReview,
  type ModerationRefusal,
  type ReviewRefusal,
  replyToReview,
  review,
  unhideReview,
} from '@ordialog/core';
import { maskedText } from '../contact-filter/mask-messages.ts';
import { type Acting, authorIn } from '../orders/acting.ts';
import type { OrderContext } from '../orders/order-context.ts';
import { changeReview, seqOf } from './change-review.ts';
import { takePhotos } from './take-photos.ts';

interface Words {
  readonly rating: number;
  readonly text?: string | undefined;
  readonly photoIds?: readonly string[] | undefined;
}
type ChangedWords = { readonly [Key in keyof Words]?: Words[Key] | undefined };

/** The buyer's rating, words and photos; undefined when there is no such order. */
export function postReview(
  context: OrderContext,
  acting: Acting,
  orderId: string,
  { rating, text = '', photoIds = [] }: Words,
) {
  return changeReview<ReviewRefusal | 'attachments_unavailable'>(
    context,
    acting,
    orderId,
    async ({ trx, stored, workflow, now }) => {
      const { order } = stored;
      const author = authorIn(order, acting);
      const blind = acting.shop.settings.blindReviews ?? false;
      const theirs = await seqOf(trx, orderId, 'buyer_rating');
      const masked = await maskedText(trx, context.publicUrl, order, cleanText(text));
      const said = { author, rating, text, masked, blind, theirs };
      const at = now.toISOString();
      const possible = review(workflow, order, said, at);
      if (!possible.accepted || photoIds.length === 0) return possible;
      const photos = await takePhotos(trx, stored, { author, ids: photoIds });
      return photos
        ? review(workflow, order, { ...said, photos }, at)
        : { accepted: false, code: 'attachments_unavailable' };
    },
  );
}

/** The buyer's change of mind; what is left out stays as it is. */
export function changeWords(
  context: OrderContext,
  acting: Acting,
  orderId: string,
  { rating, text, photoIds }: ChangedWords,
) {
  return changeReview<ReviewRefusal | 'attachments_unavailable'>(
    context,
    acting,
    orderId,
    async ({ trx, stored, now }) => {
      const { order } = stored;
      const of = await seqOf(trx, orderId, 'review');
      if (!order.review || of === undefined) return { accepted: false, code: 'no_review' };
      const { photos: had = [], ...was } = order.review;
      const author = authorIn(order, acting);
      const wording = text ?? was.text;
      const masked = await maskedText(trx, context.publicUrl, order, cleanText(wording));
      const words = { author, of, rating: rating ?? was.rating, text: wording, masked };
      const at = now.toISOString();
      const possible = editReview(order, { ...words, photos: had }, at);
      if (!possible.accepted || photoIds === undefined) return possible;
      const photos = await takePhotos(trx, stored, { author, ids: photoIds, had });
      return photos
        ? editReview(order, { ...words, photos }, at)
        : { accepted: false, code: 'attachments_unavailable' };
    },
  );
}

/** The seller's one answer to it. */
export function postReviewReply(
  context: OrderContext,
  acting: Acting,
  orderId: string,
  { text }: { text: string },
) {
  return changeReview<ReviewRefusal>(context, acting, orderId, async ({ trx, stored: { order }, now }) => {
    const masked = await maskedText(trx, context.publicUrl, order, cleanText(text));
    return replyToReview(order, { author: acting.author, text, masked }, now.toISOString());
  });
}

/** Takes it out of the public's sight, or with no reason puts it back. */
export function moderateReview(
  context: OrderContext,
  acting: Acting,
  orderId: string,
  { reason }: { reason?: string },
) {
  return changeReview<ModerationRefusal>(context, acting, orderId, async ({ trx, stored, now }) => {
    const of = await seqOf(trx, orderId, 'review');
    if (of === undefined || !areRatingsOpen(stored.order, now.toISOString()))
      return { accepted: false, code: 'no_review' };
    const { author } = acting;
    return reason === undefined
      ? unhideReview(stored.order, { author, of }, now.toISOString())
      : hideReview(stored.order, { author, of, reason }, now.toISOString());
  });
}
