import type { ServerContext } from '../context.ts';
import { deliverWebhook } from './deliver-webhook.ts';
import { type WebhookDisabledJobData, webhookDisabledJob } from './disable-webhook.ts';
import { type WebhookJobData, webhookJob } from './plan-webhooks.ts';
import { tellOwners } from './tell-owners.ts';

/** Who tells webhooks. A queue of its own: a receiver that hangs holds up no mail and no deadline. */
export async function defineWebhookJobs(context: ServerContext): Promise<void> {
  await context.jobs.define<WebhookJobData>(webhookJob, ({ data }) => deliverWebhook(context, data), {
    timeoutSeconds: 30,
  });
  await context.jobs.define<WebhookDisabledJobData>(webhookDisabledJob, (job) => tellOwners(context, job));
}
