import type { OpenAPIHono } from '@hono/zod-openapi';
import { webhookPayloads } from '@ordialog/protocol';
import { z } from 'zod';
import type { AppEnv } from '../app-env.ts';
import { body } from '../responses.ts';

const headers = z.object({
  'webhook-id': z.string().describe('The same for all attempts: drop repeats by it.'),
  'webhook-timestamp': z.string().describe('When this attempt was made, in seconds since 1970.'),
  'webhook-signature': z
    .string()
    .describe(
      '`v1,` and the HMAC-SHA256 of id, timestamp and body in base64; two for a day after a new secret.',
    ),
});

const summaries = {
  'order.created': 'An order was placed',
  'order.transitioned': 'An order moved on, or its state was set by hand',
  'message.created': 'Somebody wrote',
  'payment.claimed': 'The buyer says that they have paid',
  'shipment.added': 'A parcel was added to an order',
  'review.created': 'The buyer’s review can be read',
  'webhook.test': 'Nothing happened: the webhook is tried out',
} as const satisfies Record<keyof typeof webhookPayloads, string>;

/** What webhooks are sent, in the API's description. */
export function documentWebhooks(app: OpenAPIHono<AppEnv>): void {
  for (const [event, schema] of Object.entries(webhookPayloads)) {
    app.openAPIRegistry.registerWebhook({
      method: 'post',
      path: event,
      tags: ['Webhooks'],
      summary: summaries[schema.shape.type.value],
      description: 'Signed by the Standard Webhooks specification.',
      request: { headers, body: body(schema) },
      responses: { '2XX': { description: 'Taken. Anything else is told again for up to three days.' } },
    });
  }
}
