import type { Locale } from '@ordialog/core';
import { reviewsTexts } from '@ordialog/i18n';
import type { PublicReviewList, ReviewListQuery } from '@ordialog/protocol';
import { sql } from 'kysely';
import type { FileLinks } from '../attachments/file-links.ts';
import type { ReviewRow } from '../db/tables/reviews.ts';
import { cursorOf, readCursor } from '../orders/list-cursor.ts';
import type { OrderContext } from '../orders/order-context.ts';
import { ratingTotals } from './rating-totals.ts';

type Context = Pick<OrderContext, 'db' | 'clock' | 'fileLinks'>;
type Shown = Pick<ReviewRow, 'id' | 'author' | 'rating' | 'text' | 'at' | 'reply' | 'photos'>;

/** What anyone may see of a shop's reviews: neither hidden ones nor those that wait for the other side's rating. */
export async function listPublicReviews(
  { db, clock, fileLinks }: Context,
  shopKey: string,
  { sku, limit = 10, cursor }: Pick<ReviewListQuery, 'sku' | 'limit' | 'cursor'>,
  locale: Locale,
): Promise<PublicReviewList | 'not_found' | 'invalid_cursor'> {
  const shop = await db
    .selectFrom('shops')
    .select(['id', 'name'])
    .where('public_key', '=', shopKey)
    .executeTakeFirst();
  if (!shop) return 'not_found';
  const start = cursor === undefined ? undefined : readCursor(cursor, 'public');
  if (start === null) return 'invalid_cursor';
  const now = clock.now();
  const rows = await db
    .selectFrom('review_listings as l')
    .innerJoin('reviews as r', 'r.id', 'l.review_id')
    .select(['r.id', 'r.author', 'r.rating', 'r.text', 'r.at', 'r.reply', 'r.photos', 'l.opens_at'])
    .where('l.shop_id', '=', shop.id)
    .where('l.sku', '=', sku ?? '')
    .where('l.opens_at', '<=', now)
    .$if(start !== undefined, (query) =>
      query.where(sql<boolean>`(l.opens_at, l.review_id) < (${start?.at}, ${start?.id}::uuid)`),
    )
    .orderBy('l.opens_at', 'desc')
    .orderBy('l.review_id', 'desc')
    .limit(limit + 1)
    .execute();
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return {
    shop: { name: shop.name },
    ...(await ratingTotals(db, { shopId: shop.id, sku, now })),
    items: kept.map((row) => publicReview(row, locale, fileLinks)),
    nextCursor: rows.length > limit && last ? cursorOf('public', last.opens_at, last.id) : null,
  };
}

export function publicReview(
  { id, author, rating, text, at, reply, photos }: Shown,
  locale: Locale,
  links: Pick<FileLinks, 'view'>,
) {
  return {
    id,
    author: author === '' ? reviewsTexts[locale]('buyer') : author,
    rating,
    text,
    at: at.toISOString(),
    ...(photos.length > 0 ? { photos: photos.map((photo) => links.view(photo)) } : {}),
    ...(reply ? { reply } : {}),
  };
}
