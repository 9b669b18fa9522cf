import { randomUUID } from 'node:crypto';
import type { WebhookDeliveryList, WebhookDeliveryView } from '@ordialog/protocol';
import { sql } from 'kysely';
import type { ServerContext } from '../context.ts';
import type { WebhookRow } from '../db/tables/webhooks.ts';
import { cursorOf, readCursor } from '../orders/list-cursor.ts';
import { attemptDelivery } from './attempt-delivery.ts';
import { fresh } from './plan-webhooks.ts';
import { reviveDelivery } from './revive-delivery.ts';
import { webhookDeliveryView } from './webhook-view.ts';

const sort = 'webhook-deliveries';

/** What a webhook was told or is to be told, the newest first. */
export async function listWebhookDeliveries(
  { db }: Pick<ServerContext, 'db'>,
  { id, shop_id }: WebhookRow,
  { limit = 50, cursor }: { limit?: number | undefined; cursor?: string | undefined },
): Promise<WebhookDeliveryList | 'invalid_cursor'> {
  const after = cursor === undefined ? undefined : readCursor(cursor, sort);
  if (after === null) return 'invalid_cursor';
  const rows = await db
    .selectFrom('webhook_deliveries')
    .selectAll()
    .where('webhook_id', '=', id)
    .where('shop_id', '=', shop_id)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(created_at, id) < (${after?.at}::timestamptz, ${after?.id})`),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  const nextCursor = rows.length > limit && last ? cursorOf(sort, last.created_at, last.id) : null;
  return { items: kept.map(webhookDeliveryView), nextCursor };
}

/** Tells a webhook something that did not happen, at once and only once, so that its receiver can be tried. */
export async function testWebhook(
  context: Pick<ServerContext, 'db' | 'clock' | 'config' | 'isDemo'>,
  webhook: WebhookRow,
): Promise<WebhookDeliveryView> {
  const { db, clock } = context;
  const startedAt = clock.now();
  const id = randomUUID();
  const data = { webhookId: webhook.id };
  const body = JSON.stringify({ type: 'webhook.test', timestamp: startedAt.toISOString(), data });
  const { status, error } = await attemptDelivery(context, webhook, { id, body });
  const now = clock.now();
  const row = await db
    .insertInto('webhook_deliveries')
    .values({
      id,
      webhook_id: webhook.id,
      shop_id: webhook.shop_id,
      order_id: null,
      event: 'webhook.test',
      body,
      ...fresh(startedAt, now),
      status: error === null ? 'done' : 'failed',
      attempts: 1,
      response_status: status,
      error,
      done_at: error === null ? now : null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return webhookDeliveryView(row);
}

/** Has what was given up told again, with the same id; undefined when there is no such failed delivery. */
export async function retryWebhookDelivery(
  { db, jobs, clock }: Pick<ServerContext, 'db' | 'jobs' | 'clock'>,
  about: { readonly shopId: string; readonly webhookId: string },
  deliveryId: string,
): Promise<WebhookDeliveryView | undefined> {
  const row = await db
    .transaction()
    .execute((trx) => reviveDelivery(trx, { jobs, clock }, about, deliveryId));
  return row && webhookDeliveryView(row);
}
