import type { Locale } from '@ordialog/core';
import { webhookTexts } from '@ordialog/i18n';
import type { DeliveryView } from '@ordialog/protocol';
import type { Clock } from '../clock.ts';
import type { Db, Trx } from '../db/database.ts';
import type { WebhookDeliveryRow } from '../db/tables/webhooks.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { reviveDelivery } from './revive-delivery.ts';

interface OfOrder {
  readonly shopId: string;
  readonly orderId: string;
}

/** What webhooks were told of an order, as it stands beside everything else that was sent. */
export async function webhooksOfOrder(
  db: Db,
  { shopId, orderId }: OfOrder,
  locale: Locale,
): Promise<DeliveryView[]> {
  const rows = await db
    .selectFrom('webhook_deliveries')
    .innerJoin('webhooks', 'webhooks.id', 'webhook_deliveries.webhook_id')
    .selectAll('webhook_deliveries')
    .select('webhooks.url')
    .where('webhook_deliveries.shop_id', '=', shopId)
    .where('webhook_deliveries.order_id', '=', orderId)
    .orderBy('webhook_deliveries.created_at', 'desc')
    .limit(500)
    .execute();
  return rows.map((row) => viewOf(row, locale));
}

/** Has what was given up told again; undefined when the order has no such delivery. */
export async function retryWebhookOfOrder(
  trx: Trx,
  { jobs, clock }: { jobs: JobQueue; clock: Clock },
  { shopId, orderId, locale }: OfOrder & { readonly locale: Locale },
  deliveryId: string,
): Promise<DeliveryView | undefined> {
  const row = await reviveDelivery(trx, { jobs, clock }, { shopId, orderId }, deliveryId);
  if (!row) return undefined;
  const { url } = await trx
    .selectFrom('webhooks')
    .select('url')
    .where('id', '=', row.webhook_id)
    .executeTakeFirstOrThrow();
  return viewOf({ ...row, url }, locale);
}

function viewOf(row: WebhookDeliveryRow & { readonly url: string }, locale: Locale): DeliveryView {
  const { id, event, url, status, error, attempts, response_status } = row;
  const answered = response_status === null ? null : String(response_status);
  return {
    id,
    type: 'webhook',
    template: event,
    to: 'seller',
    recipient: new URL(url).host,
    status,
    outcome: answered,
    error,
    ...(error === null
      ? {}
      : { explanation: webhookTexts[locale](`error.${error}`, { status: answered ?? '' }) }),
    attempts,
    createdAt: row.created_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    doneAt: row.done_at?.toISOString() ?? null,
  };
}
