import type { SelectQueryBuilder } from 'kysely';
import type { Caller } from '../auth/caller.ts';
import type { Database, Db } from '../db/database.ts';
import { type StoredOrder, storedOrderOf } from './stored-order.ts';

/**
 * The orders a caller may see, as the start of every query for them. A shop and its staff: the shop's. A buyer:
 * those of the e-mail address in the token, those the token names, or, when it says both,
 * what fits both; and of these only what is visible to buyers.
 */
export function reachableOrders(db: Db, caller: Caller): SelectQueryBuilder<Database, 'orders', object> {
  const ofShop = db.selectFrom('orders').where('orders.shop_id', '=', caller.shop.id);
  if (caller.kind !== 'buyer') return ofShop;
  const { email, orders } = caller.buyer;
  const visible = ofShop.where('orders.visible', '=', true);
  const ofBuyer =
    email === undefined ? visible : visible.where('orders.buyer_email', '=', email.toLowerCase());
  if (orders === undefined) return email === undefined ? ofBuyer.where('orders.id', '=', '') : ofBuyer;
  if (orders.length === 0) return ofBuyer.where('orders.id', '=', '');
  return ofBuyer.where((eb) =>
    eb.or([
      eb('orders.id', 'in', orders),
      eb('orders.number', 'in', orders),
      eb('orders.external_id', 'in', orders),
    ]),
  );
}

/** The order of that id if the caller may see it. */
export async function findOrder(db: Db, caller: Caller, orderId: string): Promise<StoredOrder | undefined> {
  const row = await reachableOrders(db, caller)
    .selectAll()
    .where('orders.id', '=', orderId)
    .executeTakeFirst();
  return row && storedOrderOf(row);
}

/** Whether the caller may see the order of that id. */
export async function isReachable(db: Db, caller: Caller, orderId: string): Promise<boolean> {
  const row = await reachableOrders(db, caller)
    .select('orders.id')
    .where('orders.id', '=', orderId)
    .executeTakeFirst();
  return row !== undefined;
}
