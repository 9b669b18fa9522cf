import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Trx } from '../db/database.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import type { Happening } from './webhook-events.ts';

export const webhookJob = 'webhook';

export interface WebhookJobData {
  deliveryId: string;
  /** Attempts made before this one: a job that comes twice finds that there were more. */
  attempt: number;
}

interface Planning {
  readonly jobs: JobQueue;
  readonly now: Date;
  /** For so long what happened may still be taken back. Messages cannot be. */
  readonly holdMs?: number | undefined;
}

/** Notes whom to tell of what happened and enqueues the telling, in the transaction in which it happens. */
export async function planWebhooks(
  trx: Trx,
  { jobs, now, holdMs = 0 }: Planning,
  { id: orderId, shopId }: { readonly id: string; readonly shopId: string },
  happenings: readonly Happening[],
): Promise<void> {
  if (happenings.length === 0) return;
  const webhooks = await trx
    .selectFrom('webhooks')
    .select(['id', 'events'])
    .where('shop_id', '=', shopId)
    .where('enabled', '=', true)
    .execute();
  for (const webhook of webhooks) {
    for (const { event, data } of happenings.filter((each) => webhook.events.includes(each.event))) {
      const dueAt = new Date(now.getTime() + (event === 'message.created' ? 0 : holdMs));
      const id = randomUUID();
      await trx
        .insertInto('webhook_deliveries')
        .values({
          id,
          webhook_id: webhook.id,
          shop_id: shopId,
          order_id: orderId,
          event,
          body: JSON.stringify({ type: event, timestamp: now.toISOString(), data }),
          ...fresh(now, dueAt),
        })
        .execute();
      await enqueueDelivery(trx, jobs, { deliveryId: id, attempt: 0 }, dueAt > now ? dueAt : undefined);
    }
  }
}

/** The columns of a delivery that was not tried yet. */
export function fresh(now: Date, dueAt: Date) {
  return {
    status: 'waiting',
    attempts: 0,
    response_status: null,
    error: null,
    created_at: now,
    due_at: dueAt,
    done_at: null,
  } as const;
}

export async function enqueueDelivery(
  trx: Trx,
  jobs: JobQueue,
  data: WebhookJobData,
  startAfter?: Date,
): Promise<void> {
  await jobs.enqueue(trx, webhookJob, data, startAfter ? { startAfter } : {});
}

/** What was put off until `since` or later and not begun is not told: the transition was taken back. */
export async function cancelWebhooks(
  trx: Trx,
  { shopId, orderId, since }: { shopId: string; orderId: string; since: Date },
): Promise<void> {
  await trx
    .updateTable('webhook_deliveries')
    .set({ status: 'canceled' })
    .where('shop_id', '=', shopId)
    .where('order_id', '=', orderId)
    .where('status', '=', 'waiting')
    .where('attempts', '=', 0)
    .where('due_at', '>=', since)
    .execute();
}

/** Whether the shop of the order that a query is about wants to be told of anything: asking costs no round trip. */
export const isToldOfMessages = sql<boolean>`exists (
  select from webhooks where webhooks.shop_id = orders.shop_id and enabled and events ? 'message.created'
)`;
