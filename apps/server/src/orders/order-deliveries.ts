import type { Locale } from '@ordialog/core';
import type { DeliveryView } from '@ordialog/protocol';
import type { DeliveryRow } from '../db/tables/deliveries.ts';
import { explainDelivery } from '../deliveries/explain-delivery.ts';
import { retryWebhookOfOrder, webhooksOfOrder } from '../webhooks/webhooks-of-order.ts';
import type { Acting } from './acting.ts';
import type { OrderContext } from './order-context.ts';
import { type DeliverJobData, deliverJob } from './plan-deliveries.ts';

/** What an order caused to be sent or made, the newest first. */
export async function listDeliveries(
  { db }: Pick<OrderContext, 'db'>,
  { shop, locale = 'en' }: Acting,
  orderId: string,
): Promise<DeliveryView[]> {
  const rows = await db
    .selectFrom('deliveries')
    .selectAll()
    .where('shop_id', '=', shop.id)
    .where('order_id', '=', orderId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(500)
    .execute();
  const views = rows.map((row) => deliveryView(row, locale));
  const told = await webhooksOfOrder(db, { shopId: shop.id, orderId }, locale);
  return [...views, ...told].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

/** Has what failed done again; undefined when the order has no such failed delivery. */
export async function retryDelivery(
  { db, jobs, clock }: Pick<OrderContext, 'db' | 'jobs' | 'clock'>,
  { shop, locale = 'en' }: Acting,
  orderId: string,
  deliveryId: string,
): Promise<DeliveryView | undefined> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('deliveries')
      .set({ status: 'waiting', error: null, outcome: null, due_at: clock.now() })
      .where('shop_id', '=', shop.id)
      .where('order_id', '=', orderId)
      .where('id', '=', deliveryId)
      .where('status', '=', 'failed')
      .returningAll()
      .executeTakeFirst();
    if (!row)
      return retryWebhookOfOrder(trx, { jobs, clock }, { shopId: shop.id, orderId, locale }, deliveryId);
    const data: DeliverJobData = { deliveryId };
    await jobs.enqueue(trx, deliverJob, data);
    return deliveryView(row, locale);
  });
}

function deliveryView(row: DeliveryRow, locale: Locale): DeliveryView {
  const { effect } = row;
  const explanation = explainDelivery(row, locale);
  return {
    id: row.id,
    type: effect.type,
    ...('template' in effect ? { template: effect.template } : {}),
    ...('to' in effect ? { to: effect.to } : {}),
    recipient: row.recipient,
    status: row.status,
    outcome: row.outcome,
    error: row.error,
    ...(explanation === undefined ? {} : { explanation }),
    attempts: row.attempts,
    createdAt: row.created_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    doneAt: row.done_at?.toISOString() ?? null,
  };
}
