import type { Order } from '@ordialog/core';
import type { OrderContext } from '../orders/order-context.ts';
import { storedOrderOf } from '../orders/stored-order.ts';

const pageSize = 500;

/** The running orders of a workflow that do not follow that version, page by page. */
export async function* movableOrders(
  { db }: Pick<OrderContext, 'db'>,
  { shopId, key, from, except }: { shopId: string; key: string; from: number | undefined; except: number },
): AsyncGenerator<Order> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('orders')
      .selectAll()
      .where('shop_id', '=', shopId)
      .where('workflow_key', '=', key)
      .where('workflow_version', '!=', except)
      .$if(from !== undefined, (query) => query.where('workflow_version', '=', from ?? 0))
      .where('ended', '=', false)
      .where('id', '>', after)
      .orderBy('id')
      .limit(pageSize)
      .execute();
    for (const row of rows) yield storedOrderOf(row).order;
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    after = last.id;
  }
}
