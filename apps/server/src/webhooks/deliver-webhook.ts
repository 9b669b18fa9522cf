import type { ServerContext } from '../context.ts';
import type { Trx } from '../db/database.ts';
import type { WebhookDeliveryRow, WebhookRow } from '../db/tables/webhooks.ts';
import { attemptDelivery } from './attempt-delivery.ts';
import { disableWebhook } from './disable-webhook.ts';
import { enqueueDelivery, type WebhookJobData } from './plan-webhooks.ts';
import { nextAttemptAt, patienceMs } from './retry-schedule.ts';
import type { RequestOutcome } from './send-request.ts';

type Context = Pick<ServerContext, 'db' | 'jobs' | 'clock' | 'config' | 'isDemo'>;

/** What stands behind an attempt at a failing receiver is looked at again after so long. */
const restMs = 5000;

/** Makes one attempt, notes what came of it, and where it failed plans the next. At least once, always with one id. */
export async function deliverWebhook(
  context: Context,
  /** The failing webhooks that an attempt is under way for. */
  busy: Set<string>,
  { deliveryId, attempt }: WebhookJobData,
): Promise<void> {
  const { db } = context;
  const delivery = await db
    .selectFrom('webhook_deliveries')
    .selectAll()
    .where('id', '=', deliveryId)
    .where('status', '=', 'waiting')
    .where('attempts', '=', attempt)
    .executeTakeFirst();
  if (!delivery) return;
  const webhook = await db
    .selectFrom('webhooks')
    .selectAll()
    .where('id', '=', delivery.webhook_id)
    .executeTakeFirst();
  if (!webhook) return;
  if (!webhook.enabled) {
    await db
      .updateTable('webhook_deliveries')
      .set({ status: 'failed', error: 'disabled' })
      .where('id', '=', deliveryId)
      .execute();
    return;
  }
  if (webhook.failing_since === null) return attemptOnce(context, webhook, delivery);
  if (busy.has(webhook.id)) {
    const later = new Date(context.clock.now().getTime() + restMs);
    await db
      .transaction()
      .execute((trx) => enqueueDelivery(trx, context.jobs, { deliveryId, attempt }, later));
    return;
  }
  busy.add(webhook.id);
  try {
    await attemptOnce(context, webhook, delivery);
  } finally {
    busy.delete(webhook.id);
  }
}

async function attemptOnce(
  context: Context,
  webhook: WebhookRow,
  delivery: WebhookDeliveryRow,
): Promise<void> {
  const outcome = await attemptDelivery(context, webhook, delivery);
  await context.db.transaction().execute((trx) => note(context, trx, { webhook, delivery, outcome }));
}

interface Attempted {
  readonly webhook: WebhookRow;
  readonly delivery: WebhookDeliveryRow;
  readonly outcome: RequestOutcome;
}

async function note(
  { jobs, clock }: Context,
  trx: Trx,
  { webhook, delivery, outcome }: Attempted,
): Promise<void> {
  const now = clock.now();
  const attempts = delivery.attempts + 1;
  const { status: response_status, error } = outcome;
  const isGone = response_status === 410;
  const next = error === null || isGone ? undefined : nextAttemptAt(attempts, now);
  const noted = await trx
    .updateTable('webhook_deliveries')
    .set({
      status: error === null ? 'done' : next ? 'waiting' : 'failed',
      attempts,
      response_status,
      error,
      due_at: next ?? now,
      done_at: error === null ? now : null,
    })
    .where('id', '=', delivery.id)
    .where('status', '=', 'waiting')
    .where('attempts', '=', delivery.attempts)
    .executeTakeFirst();
  // Another server made the same attempt after this one had been given up, or it was called off meanwhile.
  if (noted.numUpdatedRows === 0n) return;
  if (next) await enqueueDelivery(trx, jobs, { deliveryId: delivery.id, attempt: attempts }, next);
  const failingSince = error === null ? null : (webhook.failing_since ?? now);
  await trx
    .updateTable('webhooks')
    .set({ failing_since: failingSince })
    .where('id', '=', webhook.id)
    // What succeeded meanwhile is not made a failure again by an attempt that began before it.
    .where('failing_since', 'is not distinct from', webhook.failing_since)
    .execute();
  if (isGone) await disableWebhook(trx, jobs, webhook, 'gone');
  else if (error !== null && !next && failingSince && now.getTime() - failingSince.getTime() >= patienceMs) {
    await disableWebhook(trx, jobs, webhook, 'failing');
  }
}
