import {
  areRatingsOpen,
  type Instant,
  isBuyerRatable,
  type Order,
  type Party,
  reviewEditableUntil,
  type Workflow,
} from '@ordialog/core';
import type { OrderView } from '@ordialog/protocol';
import type { FileLinks } from '../attachments/file-links.ts';
import { readBy } from '../contact-filter/read-by.ts';
import type { Shop } from '../db/tables/shops.ts';

type RatingsView = Pick<OrderView, 'review' | 'buyerRating' | 'blindRating' | 'buyerRatable'>;

interface Reader {
  readonly party: Party;
  readonly shop: Pick<Shop, 'settings'>;
  readonly now: Instant;
  readonly links: Pick<FileLinks, 'view'>;
}

/** What the two sides think of each other, as far as this one may know it by now. */
export function ratingsView(
  workflow: Workflow,
  order: Order,
  { party, shop, now, links }: Reader,
): RatingsView {
  const { review, buyerRating } = order;
  const open = areRatingsOpen(order, now);
  const blind = shop.settings.blindReviews ?? false;
  const until = (review ?? buyerRating)?.blindUntil;
  const isBlind = blind || review?.blindUntil !== undefined || buyerRating?.blindUntil !== undefined;
  const theirs = (party === 'buyer' ? buyerRating : review) !== undefined;
  const ratable = party === 'seller' && isBuyerRatable(workflow, order, blind, now);
  return {
    ...(review && (party === 'buyer' || open)
      ? { review: reviewView(order, review, { party, now, links }) }
      : {}),
    ...(buyerRating && (party === 'seller' || open) ? { buyerRating: ratingView(buyerRating, party) } : {}),
    ...(isBlind && (review || buyerRating || ratable)
      ? { blindRating: { open, theirs, ...(until ? { until } : {}) } }
      : {}),
    ...(ratable ? { buyerRatable: true } : {}),
  };
}

function reviewView(
  order: Order,
  review: NonNullable<Order['review']>,
  { party, now, links }: Omit<Reader, 'shop'>,
): NonNullable<RatingsView['review']> {
  const { rating, photos, at, editedAt, reply, hidden } = review;
  const editableUntil = party === 'buyer' ? reviewEditableUntil(order, now) : undefined;
  return {
    rating,
    text: readBy(party, 'buyer', review),
    at,
    ...(photos ? { photos: photos.map((photo) => links.view(photo)) } : {}),
    ...(editedAt ? { editedAt } : {}),
    ...(editableUntil ? { editableUntil } : {}),
    ...(reply ? { reply: { text: readBy(party, 'seller', reply), at: reply.at } } : {}),
    ...(hidden ? { hidden } : {}),
  };
}

function ratingView(
  { rating, note, at }: NonNullable<Order['buyerRating']>,
  party: Party,
): NonNullable<RatingsView['buyerRating']> {
  return party === 'seller' && note !== undefined ? { rating, note, at } : { rating, at };
}
