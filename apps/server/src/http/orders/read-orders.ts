import type { Locale } from '@ordialog/core';
import type { OrderView } from '@ordialog/protocol';
import type { Caller } from '../../auth/caller.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { readOrder } from '../../orders/read-order.ts';

/** Several orders that the caller is known to reach. */
export async function readOrders(
  context: OrderContext,
  caller: Caller,
  ids: readonly string[],
  locale: Locale | undefined,
): Promise<OrderView[]> {
  const orders = await Promise.all(ids.map((id) => readOrder(context, caller, id, locale)));
  return orders.filter((order) => order !== undefined);
}
