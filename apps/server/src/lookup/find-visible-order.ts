import type { Buyer } from '@ordialog/core';
import type { Db } from '../db/database.ts';

/** The order that a guest means, if it is theirs to see. */
export async function findVisibleOrder(
  db: Db,
  shopId: string,
  { number, email }: { number: string; email: string },
): Promise<{ id: string; buyer: Buyer } | undefined> {
  return db
    .selectFrom('orders')
    .select(['id', 'buyer'])
    .where('shop_id', '=', shopId)
    .where('number', '=', number)
    .where('buyer_email', '=', email.toLowerCase())
    .where('visible', '=', true)
    .executeTakeFirst();
}
