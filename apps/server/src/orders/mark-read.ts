import { quietKinds } from '@ordialog/core';
import { sql } from 'kysely';
import type { Acting } from './acting.ts';
import type { OrderContext } from './order-context.ts';

/** Moves a party's read marker, which only grows and never past the newest entry; returns both sides' markers. */
export async function markRead(
  { db, hub }: OrderContext,
  { shop, party }: Acting,
  orderId: string,
  upTo: number,
): Promise<{ buyer: number; seller: number } | undefined> {
  const marker = party === 'buyer' ? 'buyer_read' : 'seller_read';
  const unread = party === 'buyer' ? 'buyer_unread' : 'seller_unread';
  const moved = sql<number>`greatest(${sql.ref(marker)}, least(${upTo}::int, last_seq))`;
  const row = await db.transaction().execute(async (trx) => {
    // A statement that had to wait for the row would count the entries as they were before it waited.
    await trx.selectFrom('orders').select('id').where('id', '=', orderId).forUpdate().execute();
    return trx
      .updateTable('orders')
      .set((eb) => ({
        [marker]: moved,
        [unread]: eb
          .selectFrom('entries')
          .select(sql<number>`count(*)::int`.as('count'))
          .whereRef('entries.order_id', '=', 'orders.id')
          .where('entries.seq', '>', moved)
          .where('entries.author_type', '!=', party)
          .where('entries.kind', 'not in', quietKinds)
          .where(sql<boolean>`not jsonb_exists(entries.content, 'withdrawnAt')`)
          .$if(party === 'buyer', (query) => query.where('entries.published', '=', true)),
      }))
      .where('id', '=', orderId)
      .where('shop_id', '=', shop.id)
      .returning(['buyer_read as buyer', 'seller_read as seller'])
      .executeTakeFirst();
  });
  if (row) hub.read({ orderId, shopId: shop.id, party, upTo: row[party] });
  return row;
}
