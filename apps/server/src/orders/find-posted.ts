import type { Entry } from '@ordialog/core';
import type { Trx } from '../db/database.ts';
import type { Acting } from './acting.ts';
import { entryOf } from './stored-entry.ts';

/** What somebody's `clientMessageId` has become already: the same request again finds it. */
export async function findPosted(
  trx: Trx,
  { shop, author }: Acting,
  orderId: string,
  clientMessageId: string,
): Promise<Entry | undefined> {
  const row = await trx
    .selectFrom('entries')
    .selectAll()
    .where('shop_id', '=', shop.id)
    .where('order_id', '=', orderId)
    .where('author_type', '=', author.type)
    .where('author_id', '=', author.id)
    .where('client_message_id', '=', clientMessageId)
    .executeTakeFirst();
  return row && entryOf(row);
}
