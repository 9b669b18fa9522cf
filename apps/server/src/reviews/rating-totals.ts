import type { RatingTotals } from '@ordialog/protocol';
import type { Db } from '../db/database.ts';

const ratings = ['1', '2', '3', '4', '5'] as const;

/**
 * How many ratings there are of each kind, of a shop or of one of its articles. Those that are not open yet are in
 * the totals already: they are a week's at the most, and taken off.
 */
export async function ratingTotals(
  db: Db,
  { shopId, sku = '', now }: { shopId: string; sku?: string | undefined; now: Date },
): Promise<RatingTotals> {
  const totals = await db
    .selectFrom('review_totals')
    .select(['rating', 'count'])
    .where('shop_id', '=', shopId)
    .where('sku', '=', sku)
    .execute();
  const waiting = await db
    .selectFrom('review_listings')
    .select(['rating', (eb) => eb.fn.countAll<string>().as('count')])
    .where('shop_id', '=', shopId)
    .where('sku', '=', sku)
    .where('opens_at', '>', now)
    .groupBy('rating')
    .execute();
  const of = (rows: readonly { rating: number; count: number | string }[], rating: string) =>
    Number(rows.find((row) => row.rating === Number(rating))?.count ?? 0);
  const counts = ratings.map((rating) => [rating, of(totals, rating) - of(waiting, rating)] as const);
  const count = counts.reduce((sum, [, each]) => sum + each, 0);
  const stars = counts.reduce((sum, [rating, each]) => sum + Number(rating) * each, 0);
  const distribution = Object.fromEntries(counts) as RatingTotals['distribution'];
  return { average: count === 0 ? null : Math.round((stars / count) * 100) / 100, count, distribution };
}
