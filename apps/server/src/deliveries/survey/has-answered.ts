import type { Order } from '@ordialog/core';
import type { Db } from '../../db/database.ts';

/** Whether the order's buyer has answered its survey. */
export async function hasAnswered(db: Db, { id, shopId }: Pick<Order, 'id' | 'shopId'>): Promise<boolean> {
  const survey = await db
    .selectFrom('surveys')
    .select('order_id')
    .where('order_id', '=', id)
    .where('shop_id', '=', shopId)
    .executeTakeFirst();
  return survey !== undefined;
}
