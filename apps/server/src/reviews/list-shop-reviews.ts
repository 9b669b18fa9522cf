import type { Locale } from '@ordialog/core';
import type { ReviewListQuery, ShopReviewList } from '@ordialog/protocol';
import { sql } from 'kysely';
import { cursorOf, readCursor } from '../orders/list-cursor.ts';
import type { OrderContext } from '../orders/order-context.ts';
import { publicReview } from './list-public-reviews.ts';
import { ratingTotals } from './rating-totals.ts';

/** Three stars or fewer want an answer. */
const low = 3;

/** A shop's reviews as its staff see them, hidden ones too; what waits for the shop's own rating is not among them. */
export async function listShopReviews(
  { db, clock, fileLinks }: Pick<OrderContext, 'db' | 'clock' | 'fileLinks'>,
  shopId: string,
  { sku, filter, limit = 20, cursor }: Omit<ReviewListQuery, 'shop'>,
  locale: Locale,
): Promise<ShopReviewList | 'invalid_cursor'> {
  const start = cursor === undefined ? undefined : readCursor(cursor, `shop ${filter ?? 'all'}`);
  if (start === null) return 'invalid_cursor';
  const now = clock.now();
  const rows = await db
    .selectFrom('reviews as r')
    .innerJoin('orders as o', 'o.id', 'r.order_id')
    .selectAll('r')
    .select(['o.number', 'o.buyer', 'o.lines', 'o.review as given'])
    .where('r.shop_id', '=', shopId)
    .where('o.shop_id', '=', shopId)
    .where('r.opens_at', '<=', now)
    .$if(filter === 'unanswered', (q) => q.where('r.answered', '=', false).where('r.hidden', '=', false))
    .$if(filter === 'low', (q) => q.where('r.rating', '<=', low))
    .$if(filter === 'hidden', (q) => q.where('r.hidden', '=', true))
    .$if(sku !== undefined, (q) =>
      q.where(({ eb, or, and, selectFrom }) =>
        or([
          eb(
            'r.id',
            'in',
            selectFrom('review_listings')
              .select('review_id')
              .where('shop_id', '=', shopId)
              .where('sku', '=', sku ?? ''),
          ),
          // Hidden ones are not listed.
          and([eb('r.hidden', '=', true), sql<boolean>`o.lines @> ${JSON.stringify([{ sku }])}::jsonb`]),
        ]),
      ),
    )
    .$if(start !== undefined, (q) =>
      q.where(sql<boolean>`(r.opens_at, r.id) < (${start?.at}, ${start?.id}::uuid)`),
    )
    .orderBy('r.opens_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(limit + 1)
    .execute();
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return {
    ...(await ratingTotals(db, { shopId, sku, now })),
    items: kept.map((row) => {
      const { email, name } = row.buyer;
      const { hidden, reply } = row.given ?? {};
      return {
        ...publicReview(row, locale, fileLinks),
        // The shop's own words, whole.
        ...(reply ? { reply: { text: reply.text, at: reply.at } } : {}),
        ...(row.edited_at ? { editedAt: row.edited_at.toISOString() } : {}),
        ...(hidden ? { hidden } : {}),
        order: { id: row.order_id, number: row.number },
        buyer: name === undefined ? { email } : { email, name },
        lines: row.lines.map(({ sku: of, title }) => (of === undefined ? { title } : { sku: of, title })),
      };
    }),
    nextCursor:
      rows.length > limit && last ? cursorOf(`shop ${filter ?? 'all'}`, last.opens_at, last.id) : null,
  };
}
