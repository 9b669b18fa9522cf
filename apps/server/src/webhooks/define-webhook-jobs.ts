import type { ServerContext } from '../context.ts';
import { deliverWebhook } from './deliver-webhook.ts';
import { type WebhookDisabledJobData, webhookDisabledJob } from './disable-webhook.ts';
import { type WebhookJobData, webhookJob } from './plan-webhooks.ts';
import { tellOwners } from './tell-owners.ts';

/** So many requests are under way at once. */
const atOnce = 8;

/**
 * Who tells webhooks. A queue of its own: a receiver that hangs holds up no mail and no deadline. Each delivery runs by
 * itself, and of a receiver that is failing one at a time, so that it holds up no other receiver either.
 */
export async function defineWebhookJobs(context: ServerContext): Promise<void> {
  const busy = new Set<string>();
  await context.jobs.define<WebhookJobData>(webhookJob, ({ data }) => deliverWebhook(context, busy, data), {
    timeoutSeconds: 45,
    alone: atOnce,
  });
  await context.jobs.define<WebhookDisabledJobData>(webhookDisabledJob, (job) => tellOwners(context, job));
}
