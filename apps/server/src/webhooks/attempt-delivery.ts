import { isLocal } from '../config.ts';
import type { ServerContext } from '../context.ts';
import type { WebhookDeliveryRow, WebhookRow } from '../db/tables/webhooks.ts';
import { type RequestOutcome, sendRequest } from './send-request.ts';
import { signedHeaders } from './sign-webhook.ts';

/** Tells a webhook once. */
export function attemptDelivery(
  context: Pick<ServerContext, 'clock' | 'config' | 'isDemo'>,
  webhook: WebhookRow,
  { id, body }: Pick<WebhookDeliveryRow, 'id' | 'body'>,
): Promise<RequestOutcome> {
  const headers = signedHeaders(webhook, { id, body, now: context.clock.now() });
  const timeoutMs = context.config.webhookTimeoutSeconds * 1000;
  return sendRequest({ url: webhook.url, headers, body, allowLoopback: allowsLoopback(context), timeoutMs });
}

/** A demo on a developer's machine may tell other programs there; a server on the internet never tells itself. */
export function allowsLoopback({ isDemo, config }: Pick<ServerContext, 'config' | 'isDemo'>): boolean {
  return isDemo && isLocal(config);
}
