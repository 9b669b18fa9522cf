import type { Entry, History, Order } from '@ordialog/core';
import type { Db } from '../db/database.ts';
import { entryOf } from '../orders/stored-entry.ts';
import { storedOrderOf } from '../orders/stored-order.ts';

/** A shop's newest orders of a workflow with what moved them; what people wrote to each other is left out. */
export async function pastHistories(
  db: Db,
  { shopId, key, limit, now }: { shopId: string; key: string; limit: number; now: Date },
): Promise<readonly History[]> {
  const orders = await db
    .selectFrom('orders')
    .selectAll()
    .where('shop_id', '=', shopId)
    .where('workflow_key', '=', key)
    .orderBy('placed_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  if (orders.length === 0) return [];
  const rows = await db
    .selectFrom('entries')
    .selectAll()
    .where('shop_id', '=', shopId)
    .where(
      'order_id',
      'in',
      orders.map(({ id }) => id),
    )
    .where('kind', 'not in', ['message', 'review', 'review_reply', 'publication', 'visibility'])
    .orderBy('order_id')
    .orderBy('seq')
    .execute();
  const entries = Map.groupBy(rows.map(entryOf), ({ orderId }: Entry) => orderId);
  return orders
    .map((row): Order => storedOrderOf(row).order)
    .map((order) => ({ order, entries: entries.get(order.id) ?? [], until: now.toISOString() }));
}
