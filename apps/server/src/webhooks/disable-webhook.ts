import type { Trx } from '../db/database.ts';
import type { WebhookRow } from '../db/tables/webhooks.ts';
import type { JobQueue } from '../jobs/job-queue.ts';

export const webhookDisabledJob = 'webhook-disabled';

export interface WebhookDisabledJobData {
  webhookId: string;
}

/** Switches off what cannot be reached, once, and has the shop's owners told. */
export async function disableWebhook(
  trx: Trx,
  jobs: JobQueue,
  { id }: Pick<WebhookRow, 'id'>,
  reason: 'failing' | 'gone',
): Promise<void> {
  const disabled = await trx
    .updateTable('webhooks')
    .set({ enabled: false, disabled_reason: reason })
    .where('id', '=', id)
    .where('enabled', '=', true)
    .executeTakeFirst();
  if (disabled.numUpdatedRows === 0n) return;
  const data: WebhookDisabledJobData = { webhookId: id };
  await jobs.enqueue(trx, webhookDisabledJob, data);
}
