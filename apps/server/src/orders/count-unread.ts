import { sql } from 'kysely';
import type { BuyerCaller } from '../auth/caller.ts';
import type { Db } from '../db/database.ts';
import { reachableOrders } from './reachable-orders.ts';

/** How many entries a buyer has not read, over all the orders they may see. */
export async function countUnread(db: Db, caller: BuyerCaller): Promise<number> {
  const { unread } = await reachableOrders(db, caller)
    .where('orders.buyer_unread', '>', 0)
    .select(sql<number>`coalesce(sum(orders.buyer_unread), 0)::int`.as('unread'))
    .executeTakeFirstOrThrow();
  return unread;
}
