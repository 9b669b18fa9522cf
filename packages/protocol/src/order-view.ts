import { fieldTypes, shipmentStatuses } from '@ordialog/core';
import { z } from 'zod';
import { instantSchema, localeSchema, partySchema, phaseSchema } from './party.ts';

export const fieldViewSchema = z.object({
  key: z.string(),
  type: z.enum(fieldTypes),
  required: z.boolean(),
  label: z.string(),
});
export type FieldView = z.infer<typeof fieldViewSchema>;

export const transitionViewSchema = z.object({
  name: z.string(),
  to: z.string(),
  toName: z.string(),
  toPhase: phaseSchema,
  label: z.string().describe('The verb on the button.'),
  confirmation: z.string().optional(),
  intent: z.literal('danger').optional(),
  fields: z.array(fieldViewSchema),
});
export type TransitionView = z.infer<typeof transitionViewSchema>;

export const deadlineViewSchema = z.object({
  name: z.string(),
  label: z.string(),
  startedAt: instantSchema,
  dueAt: instantSchema,
  pausedAt: instantSchema.optional().describe('While set, the clock stands still.'),
});
export type DeadlineView = z.infer<typeof deadlineViewSchema>;

export const paymentInstructionsSchema = z.object({
  holder: z.string().optional(),
  iban: z.string().optional(),
  bic: z.string().optional(),
  bankName: z.string().optional(),
  note: z.string().optional(),
});
export type PaymentInstructionsView = z.infer<typeof paymentInstructionsSchema>;

export const shipmentViewSchema = z.object({
  id: z.string(),
  carrier: z.string(),
  carrierName: z.string(),
  trackingNumber: z.string(),
  trackingUrl: z.string().optional(),
  shippedAt: instantSchema,
  events: z.array(
    z.object({ status: z.enum(shipmentStatuses), at: instantSchema, description: z.string().optional() }),
  ),
});
export type ShipmentView = z.infer<typeof shipmentViewSchema>;

export const reviewViewSchema = z.object({
  rating: z.number().int().min(1).max(5),
  text: z.string(),
  at: instantSchema,
  reply: z.object({ text: z.string(), at: instantSchema }).optional(),
});
export type ReviewView = z.infer<typeof reviewViewSchema>;

export const orderLinkSchema = z.object({
  id: z.string(),
  number: z.string(),
  state: z.string(),
  stateName: z.string(),
  phase: phaseSchema,
});
export type OrderLink = z.infer<typeof orderLinkSchema>;

export const totalsSchema = z.object({
  items: z.number().int(),
  delivery: z.number().int(),
  total: z.number().int(),
  currency: z.string(),
});

export const orderLineViewSchema = z.object({
  sku: z.string().optional(),
  title: z.string(),
  quantity: z.number().int(),
  unitPrice: z.number().int(),
  availability: z.enum(['in_stock', 'made_to_order']),
  imageUrl: z.string().optional(),
});

export const sellerViewSchema = z.object({
  mnemonic: z.string().optional(),
  indicator: z.string().optional(),
  publishedState: z.string().describe('The state as the buyer knows it.'),
  visible: z.boolean().describe('The buyer may see the order.'),
  visibility: z.enum(['shown', 'hidden', 'auto']),
  assignees: z.record(z.string(), z.string()),
  undoUntil: instantSchema.optional().describe('The last transition may be taken back until then.'),
});

/** A file of the order: `GET /orders/{id}/invoice`, and for the seller `…/label`. */
export const orderDocumentSchema = z.object({
  type: z.enum(['invoice', 'label']),
  number: z.string().describe('Of the invoice, or the waybill’s.'),
});

/** An order as its reader may see it, in the reader's language. */
export const orderViewSchema = z
  .object({
    id: z.string(),
    number: z.string(),
    externalId: z.string(),
    placedAt: instantSchema,
    locale: localeSchema.describe('The language of the names in here.'),
    state: z.string(),
    stateName: z.string(),
    stateComment: z.string().optional(),
    stateGroup: z.string().optional().describe('The name of the group it is a sub-state of.'),
    hue: z.number().optional().describe('The state’s own hue in degrees; that of its phase when left out.'),
    seller: sellerViewSchema.optional().describe('What only the seller’s side sees.'),
    estimatedDelivery: z.iso.date().optional(),
    phase: phaseSchema,
    path: z.array(phaseSchema).describe('The phases to a good end, for a stepper.'),
    ended: z.boolean(),
    workflow: z.object({ key: z.string(), version: z.number().int() }),
    version: z.number().int(),
    head: z.number().int().describe('`seq` of the newest entry.'),
    shop: z.object({ name: z.string(), publicKey: z.string() }),
    buyer: z.object({
      email: z.string(),
      name: z.string().optional(),
      phone: z.string().optional(),
      locale: localeSchema,
    }),
    lines: z.array(orderLineViewSchema),
    totals: totalsSchema,
    delivery: z.object({ method: z.string(), price: z.number().int(), address: z.string().optional() }),
    payment: z.object({
      method: z.string(),
      claimedAt: instantSchema.optional(),
      instructions: paymentInstructionsSchema.optional(),
    }),
    note: z.string().optional(),
    shipments: z.array(shipmentViewSchema),
    deadlines: z.array(deadlineViewSchema),
    availableTransitions: z.array(transitionViewSchema),
    waitingFor: partySchema.nullable(),
    reviewable: z.boolean().describe('The reader may review it now.'),
    review: reviewViewSchema.optional(),
    documents: z.array(orderDocumentSchema).optional().describe('What there is to download.'),
    linked: z.array(orderLinkSchema).describe('The other parts of the same purchase.'),
    unread: z.number().int().describe('Entries of others that the reader has not read.'),
    read: z.object({ buyer: z.number().int(), seller: z.number().int() }),
  })
  .meta({ id: 'Order' });
export type OrderView = z.infer<typeof orderViewSchema>;

export const createdOrdersSchema = z.object({ orders: z.array(orderViewSchema) }).meta({ id: 'Orders' });
