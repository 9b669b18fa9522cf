import { areRatingsOpen, type Entry, type Order } from '@ordialog/core';
import type { Caller } from '../auth/caller.ts';
import type { AttachmentRow } from '../db/tables/attachments.ts';
import type { OrderContext } from '../orders/order-context.ts';
import { reachableOrders } from '../orders/reachable-orders.ts';
import { entryOf } from '../orders/stored-entry.ts';
import { type StoredOrder, storedOrderOf } from '../orders/stored-order.ts';
import { asItStands } from '../reviews/as-it-stands.ts';

/** An order with its whole log and its files, all as of one moment. */
export interface OrderSnapshot {
  readonly stored: StoredOrder;
  readonly entries: readonly Entry[];
  readonly attachments: readonly AttachmentRow[];
}

/** Undefined when the caller may not see the order. */
export function orderSnapshot(
  { db }: Pick<OrderContext, 'db'>,
  caller: Caller,
  orderId: string,
): Promise<OrderSnapshot | undefined> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const row = await reachableOrders(trx, caller)
        .selectAll()
        .where('orders.id', '=', orderId)
        .executeTakeFirst();
      if (!row) return undefined;
      const entries = await trx
        .selectFrom('entries')
        .selectAll()
        .where('shop_id', '=', caller.shop.id)
        .where('order_id', '=', orderId)
        .orderBy('seq')
        .execute();
      const attachments = await trx
        .selectFrom('attachments')
        .selectAll()
        .where('shop_id', '=', caller.shop.id)
        .where('order_id', '=', orderId)
        .where('state', '=', 'ready')
        .where('used_seq', 'is not', null)
        .orderBy('used_seq')
        .orderBy('id')
        .execute();
      return { stored: storedOrderOf(row), entries: entries.map(entryOf), attachments };
    });
}

/** The log for the shop, all of it but what a buyer's rating says while it waits for the shop's own. */
export function entriesForSeller({ entries, stored }: OrderSnapshot, now: Date): readonly object[] {
  return entries.map((entry) => {
    const { content } = asItStands(entry, stored.order, now);
    const waits = 'blind' in content && content.blind === true && entry.author.type === 'buyer';
    return waits ? { ...entry, content: { kind: content.kind, withheld: true } } : entry;
  });
}

/** The same rule for the order's record. */
export function orderForSeller(order: Order, now: Date): Order {
  if (order.review === undefined || areRatingsOpen(order, now.toISOString())) return order;
  const { review: _, ...rest } = order;
  return rest;
}
