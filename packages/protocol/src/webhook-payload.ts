import type { WebhookEvent } from '@ordialog/core';
import { z } from 'zod';
import { actorSchema, instantSchema } from './party.ts';

const orderSchema = z
  .object({
    id: z.string(),
    number: z.string(),
    externalId: z.string(),
    state: z.string(),
    version: z.number().int(),
    total: z.number().int().describe('Minor units of `currency`.'),
    currency: z.string(),
    buyer: z.object({ email: z.string(), name: z.string().optional() }),
  })
  .meta({ id: 'WebhookOrder' });

/** Where in the order's log it stands, and who did it. */
const entry = {
  seq: z.number().int(),
  at: instantSchema,
  author: z.object({ type: actorSchema, name: z.string().optional() }),
} as const;

const transitionSchema = z.object({
  ...entry,
  name: z.string().nullable().describe('Null where a state was set by hand.'),
  forced: z.literal(true).optional().describe('The state was set by hand.'),
  fields: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])).optional(),
  from: z.string(),
  to: z.string(),
});

const messageSchema = z.object({
  ...entry,
  text: z.string().describe('As the shop may read it: without the contacts that its filter hides.'),
});

const shipmentSchema = z.object({
  id: z.string(),
  carrier: z.string().describe('A carrier’s key or any name.'),
  trackingNumber: z.string(),
  trackingUrl: z.string().optional(),
  provisional: z
    .literal(true)
    .optional()
    .describe('It has a number of the shop’s own until the carrier gives one.'),
  shippedAt: instantSchema,
});

const reviewSchema = z.object({
  ...entry,
  seq: entry.seq.optional(),
  author: entry.author
    .optional()
    .describe('Left out, as `seq` is, where it had to wait for the other side’s rating.'),
  rating: z.number().int().min(1).max(5),
  text: z.string(),
});

function payload<E extends string, D extends z.ZodRawShape>(event: E, data: D) {
  const name = event.replace(/(?:^|\.)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return z
    .object({ type: z.literal(event), timestamp: instantSchema, data: z.object(data) })
    .meta({ id: `${name}Webhook` });
}

/** The body of what a webhook is sent, by its `type`. It may be added to: ignore what you don't know. */
export const webhookPayloads = {
  'order.created': payload('order.created', { order: orderSchema }),
  'order.transitioned': payload('order.transitioned', { order: orderSchema, transition: transitionSchema }),
  'message.created': payload('message.created', { order: orderSchema, message: messageSchema }),
  'payment.claimed': payload('payment.claimed', { order: orderSchema, claimedAt: instantSchema }),
  'shipment.added': payload('shipment.added', { order: orderSchema, shipment: shipmentSchema }),
  'review.created': payload('review.created', { order: orderSchema, review: reviewSchema }),
  'webhook.test': payload('webhook.test', { webhookId: z.string() }),
} as const satisfies Record<WebhookEvent | 'webhook.test', z.ZodType>;
