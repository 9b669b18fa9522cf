import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { WebhookRow } from '../db/tables/webhooks.ts';

export function createWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

/**
 * The headers of the Standard Webhooks specification, version 1. While a secret is being replaced both sign, so that
 * receivers may change over when they like.
 */
export function signedHeaders(
  {
    secret,
    previous_secret,
    previous_until,
  }: Pick<WebhookRow, 'secret' | 'previous_secret' | 'previous_until'>,
  { id, body, now }: { id: string; body: string; now: Date },
): Readonly<Record<string, string>> {
  const isReplaced = previous_secret !== null && previous_until !== null && previous_until > now;
  const secrets = isReplaced ? [secret, previous_secret] : [secret];
  return {
    'content-type': 'application/json',
    'user-agent': 'Ordialog-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': secrets.map((each) => new Webhook(each).sign(id, now, body)).join(' '),
  };
}
