import { webhookEvents } from '@ordialog/core';
import { z } from 'zod';
import { instantSchema } from './party.ts';

export const webhookEventSchema = z.enum(webhookEvents);

const url = z.string().trim().min(1).max(2000).describe('`https:`, and reachable from the internet.');
const description = z.string().trim().max(200);
const events = z
  .array(webhookEventSchema)
  .min(1)
  .max(webhookEvents.length)
  .refine((given) => new Set(given).size === given.length, 'name each event once');

export const postWebhookSchema = z
  .strictObject({ url, events, description: description.optional() })
  .meta({ id: 'PostWebhook' });
export type PostWebhook = z.infer<typeof postWebhookSchema>;

export const patchWebhookSchema = z
  .strictObject({
    url: url.optional(),
    events: events.optional(),
    description: description.optional(),
    enabled: z.boolean().optional().describe('Whether it is told of anything.'),
  })
  .meta({ id: 'PatchWebhook' });
export type PatchWebhook = z.infer<typeof patchWebhookSchema>;

export const webhookSchema = z
  .object({
    id: z.string(),
    url: z.string(),
    description: z.string(),
    events: z.array(webhookEventSchema),
    enabled: z.boolean(),
    disabledReason: z
      .enum(['by_hand', 'failing', 'gone'])
      .nullable()
      .describe('`failing`: it took nothing for three days. `gone`: it answered 410.'),
    failingSince: instantSchema.nullable().describe('Since when nothing has reached it.'),
    createdAt: instantSchema,
  })
  .meta({ id: 'Webhook' });
export type WebhookView = z.infer<typeof webhookSchema>;

export const webhookListSchema = z
  .object({ items: z.array(webhookSchema), nextCursor: z.null() })
  .meta({ id: 'WebhookList' });
export type WebhookList = z.infer<typeof webhookListSchema>;

export const createdWebhookSchema = webhookSchema
  .extend({ secret: z.string().describe('`whsec_…`, shown now and never again.') })
  .meta({ id: 'CreatedWebhook' });
export type CreatedWebhook = z.infer<typeof createdWebhookSchema>;

/** Why a request to a webhook did not succeed. */
export const webhookErrors = [
  'refused',
  'timeout',
  'redirected',
  'unreachable',
  'private_address',
  'tls',
  'disabled',
] as const;

export const webhookDeliverySchema = z
  .object({
    id: z.string().describe('The `webhook-id` header; the same for all attempts.'),
    event: z.union([webhookEventSchema, z.literal('webhook.test')]),
    orderId: z.string().nullable(),
    status: z.enum(['waiting', 'done', 'failed', 'canceled']),
    attempts: z.number().int(),
    responseStatus: z.number().int().nullable().describe('The HTTP status of the last answer.'),
    error: z.enum(webhookErrors).nullable(),
    createdAt: instantSchema,
    dueAt: instantSchema.describe('When it is tried next, or was last.'),
    doneAt: instantSchema.nullable(),
  })
  .meta({ id: 'WebhookDelivery' });
export type WebhookDeliveryView = z.infer<typeof webhookDeliverySchema>;

export const webhookDeliveryQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).optional(),
  cursor: z.string().max(500).optional(),
});

export const webhookDeliveryListSchema = z
  .object({ items: z.array(webhookDeliverySchema), nextCursor: z.string().nullable() })
  .meta({ id: 'WebhookDeliveryList' });
export type WebhookDeliveryList = z.infer<typeof webhookDeliveryListSchema>;
