import { paymentStates, shipmentStatuses } from '@ordialog/core';
import { z } from 'zod';
import { instantSchema } from './party.ts';

const estimatedDeliverySchema = z.iso.date().optional().describe('The day it is expected on.');

export const postShipmentSchema = z
  .strictObject({
    carrier: z.string().trim().min(1).max(80).describe('A carrier’s key or any name.'),
    trackingNumber: z.string().trim().min(1).max(60),
    estimatedDelivery: estimatedDeliverySchema,
  })
  .meta({ id: 'PostShipment' });

export const postShipmentEventSchema = z
  .strictObject({
    status: z.enum(shipmentStatuses),
    at: z.iso.datetime({ offset: true }).describe('When it happened by the carrier.'),
    description: z.string().trim().max(500).optional(),
    estimatedDelivery: estimatedDeliverySchema,
  })
  .meta({ id: 'PostShipmentEvent' });

export const postPaymentSchema = z
  .strictObject({ state: z.enum(paymentStates), reference: z.string().trim().max(200).optional() })
  .meta({ id: 'PostPayment' });

export const forceStateSchema = z
  .strictObject({ state: z.string().min(1).max(64), reason: z.string().min(1).max(1000) })
  .meta({ id: 'ForceState' });

export const publicationSchema = z.strictObject({ shown: z.boolean() }).meta({ id: 'Publication' });

export const visibilitySchema = z
  .strictObject({ visibility: z.enum(['shown', 'hidden', 'auto']) })
  .meta({ id: 'Visibility' });

export const undoSchema = z
  .strictObject({
    version: z.number().int().min(1).describe('The order’s version after what is to be undone.'),
  })
  .meta({ id: 'Undo' });

/** What an order caused to be sent or made. */
export const deliveryViewSchema = z
  .object({
    id: z.string(),
    type: z.enum(['email', 'sms', 'invoice', 'label', 'report', 'webhook']),
    template: z.string().optional(),
    to: z.enum(['buyer', 'seller']).optional(),
    recipient: z.string().nullable(),
    status: z.enum(['waiting', 'done', 'failed', 'canceled']),
    outcome: z
      .string()
      .nullable()
      .describe('A code, or what it is known by: an invoice’s number, a text’s reference.'),
    error: z.string().nullable().describe('A code, or what the other side said.'),
    explanation: z.string().optional().describe('What a code means and asks for, in the reader’s language.'),
    attempts: z.number().int(),
    createdAt: instantSchema,
    dueAt: instantSchema,
    doneAt: instantSchema.nullable(),
  })
  .meta({ id: 'Delivery' });
export type DeliveryView = z.infer<typeof deliveryViewSchema>;

export const deliveryListSchema = z
  .object({ items: z.array(deliveryViewSchema), nextCursor: z.null() })
  .meta({ id: 'DeliveryList' });
