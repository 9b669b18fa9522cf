import { randomUUID } from 'node:crypto';
import { type Order, reviewOpensAt } from '@ordialog/core';
import { sql } from 'kysely';
import { readBy } from '../contact-filter/read-by.ts';
import type { Trx } from '../db/database.ts';
import { asJson } from '../db/json-column.ts';
import { publicAuthor } from './public-author.ts';

/**
 * Keeps the tables that reviews are listed from in step with an order, in the transaction that changes it. What the
 * contact filter hides is not in them: they are what the public reads.
 */
export async function keepReview(
  trx: Trx,
  { id, shopId, buyer, lines, review, buyerRating }: Order,
): Promise<void> {
  if (!review) return;
  // The totals' rows are shared by all reviews of the shop: one after the other, so that two never wait for each other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`reviews ${shopId}`}, 0))`.execute(trx);
  const { rating, photos = [], at, editedAt, reply, hidden } = review;
  const values = {
    rating,
    text: readBy('public', 'buyer', review),
    photos: asJson(photos),
    edited_at: editedAt === undefined ? null : new Date(editedAt),
    opens_at: new Date(reviewOpensAt(review, buyerRating)),
    reply: asJson(reply ? { text: readBy('public', 'seller', reply), at: reply.at } : null),
    answered: reply !== undefined,
    hidden: hidden !== undefined,
  };
  const kept = await trx
    .insertInto('reviews')
    .values({
      id: randomUUID(),
      order_id: id,
      shop_id: shopId,
      author: publicAuthor(buyer.name),
      at: new Date(at),
      ...values,
    })
    .onConflict((conflict) => conflict.column('order_id').doUpdateSet(values))
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx.deleteFrom('review_listings').where('review_id', '=', kept.id).execute();
  if (hidden) return;
  const skus = new Set(['', ...lines.flatMap(({ sku }) => (sku ? [sku] : []))]);
  await trx
    .insertInto('review_listings')
    .values(
      [...skus].map((sku) => ({
        shop_id: shopId,
        sku,
        opens_at: values.opens_at,
        review_id: kept.id,
        rating,
      })),
    )
    .execute();
}
