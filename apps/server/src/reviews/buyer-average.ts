import { sql } from 'kysely';
import type { Db } from '../db/database.ts';

/** What the shop gave a buyer, over all their orders; undefined while it has given nothing. */
export async function buyerAverage(
  db: Db,
  { shopId, email }: { shopId: string; email: string },
): Promise<{ average: number; count: number } | undefined> {
  const { average, count } = await db
    .selectFrom('orders')
    .select([
      sql<number | null>`round(avg((buyer_rating ->> 'rating')::int), 1)::float`.as('average'),
      sql<number>`count(buyer_rating ->> 'rating')::int`.as('count'),
    ])
    .where('shop_id', '=', shopId)
    .where('buyer_email', '=', email.toLowerCase())
    .executeTakeFirstOrThrow();
  return average === null ? undefined : { average, count };
}
