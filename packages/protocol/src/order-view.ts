import { fieldTypes, paymentTypes, shipmentStatuses } from '@ordialog/core';
import { z } from 'zod';
import { attachmentViewSchema } from './attachment.ts';
import { instantSchema, localeSchema, partySchema, phaseSchema } from './party.ts';
import { pickupViewSchema } from './pickup.ts';

export const fieldViewSchema = z.object({
  key: z.string(),
  type: z.enum(fieldTypes),
  required: z.boolean(),
  label: z.string(),
  suggestions: z.array(z.string()).optional().describe('Offered for a tap, beside typing.'),
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

/** A way to pay an order, its amount and what to write with it filled in. */
export const paymentMethodShownSchema = z.object({
  id: z
    .string()
    .describe('Of the shop’s saved way; `typed` for details that were typed for this order alone.'),
  version: z.number().int().describe('As it was when it was shown; 0 for what is not saved.'),
  type: z.enum(paymentTypes),
  name: z.string(),
  unsaved: z.literal(true).optional().describe('Not among the ways that the shop has saved: be careful.'),
  amount: z.number().int(),
  currency: z.string(),
  reference: z.string().describe('What to write with the payment.'),
  qr: z.enum(['epc', 'st00012']).optional().describe('The QR code that its details make.'),
  note: z.string().optional(),
  holder: z.string().optional(),
  iban: z.string().optional(),
  bic: z.string().optional(),
  bankName: z.string().optional(),
  account: z.string().optional(),
  bik: z.string().optional(),
  correspondentAccount: z.string().optional(),
  inn: z.string().optional(),
  kpp: z.string().optional(),
  cardNumber: z.string().optional(),
  url: z.string().optional().describe('A page at which to pay, with `https:`.'),
  host: z.string().optional().describe('Of that page, to be shown.'),
});
export type PaymentMethodShown = z.infer<typeof paymentMethodShownSchema>;

export const paymentInstructionsSchema = z.object({
  holder: z.string().optional(),
  iban: z.string().optional(),
  bic: z.string().optional(),
  bankName: z.string().optional(),
  note: z.string().optional(),
  methods: z
    .array(paymentMethodShownSchema)
    .optional()
    .describe('The ways to pay that the buyer is offered.'),
});
export type PaymentInstructionsView = z.infer<typeof paymentInstructionsSchema>;

export const shipmentViewSchema = z.object({
  id: z.string(),
  carrier: z.string(),
  carrierName: z.string(),
  trackingNumber: z.string(),
  trackingUrl: z.string().optional(),
  provisional: z
    .literal(true)
    .optional()
    .describe('The number is the shop’s own, until the carrier gives one.'),
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
  photos: z.array(attachmentViewSchema).optional(),
  editedAt: instantSchema.optional(),
  editableUntil: instantSchema.optional().describe('The reader may change it until then.'),
  reply: z.object({ text: z.string(), at: instantSchema }).optional(),
  hidden: z.object({ reason: z.string(), at: instantSchema }).optional(),
});
export type ReviewView = z.infer<typeof reviewViewSchema>;

/** The seller's rating of the buyer; a buyer sees the stars alone. */
export const buyerRatingViewSchema = z.object({
  rating: z.number().int().min(1).max(5),
  note: z.string().optional(),
  at: instantSchema,
});

/** Where both sides rate each other blind. */
export const blindRatingSchema = z.object({
  open: z.boolean().describe('Each sees what the other gave.'),
  until: instantSchema.optional().describe('When they open at the latest, once one side has rated.'),
  theirs: z.boolean().describe('The other side has rated.'),
});

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
  buyerAverage: z
    .object({ average: z.number(), count: z.number().int() })
    .optional()
    .describe('What the shop gave this buyer, over all their orders.'),
  undoUntil: instantSchema.optional().describe('The last transition may be taken back until then.'),
});

/** A file of the order: `GET /orders/{id}/invoice`, and for the seller `…/label`. */
export const orderDocumentSchema = z.object({
  type: z.enum(['invoice', 'label']),
  number: z.string().describe('Of the invoice, or the waybill’s.'),
  url: z.string().describe('Needs no credentials, and ends at `expiresAt`; ask again for another.'),
  expiresAt: instantSchema,
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
    shop: z.object({
      name: z.string(),
      publicKey: z.string(),
      answersWithin: z
        .number()
        .int()
        .optional()
        .describe(
          'Seconds in which the shop gave half of its latest answers; for buyers, once there are some.',
        ),
    }),
    buyer: z.object({
      email: z.string(),
      name: z.string().optional(),
      phone: z.string().optional(),
      locale: localeSchema,
    }),
    lines: z.array(orderLineViewSchema),
    totals: totalsSchema,
    delivery: z.object({
      method: z.string(),
      name: z.string().optional().describe('What the shop calls the method.'),
      price: z.number().int(),
      address: z.string().optional(),
    }),
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
    buyerRating: buyerRatingViewSchema.optional(),
    blindRating: blindRatingSchema.optional(),
    buyerRatable: z.boolean().optional().describe('The reader may rate the buyer now.'),
    documents: z.array(orderDocumentSchema).optional().describe('What there is to download.'),
    pickup: pickupViewSchema.optional(),
    survey: z.enum(['due', 'answered']).optional().describe('What has become of the survey after delivery.'),
    orderAgainUrl: z.string().optional().describe('The shop’s page where the buyer orders the same again.'),
    linked: z.array(orderLinkSchema).describe('The other parts of the same purchase.'),
    unread: z.number().int().describe('Entries of others that the reader has not read.'),
    read: z.object({ buyer: z.number().int(), seller: z.number().int() }),
  })
  .meta({ id: 'Order' });
export type OrderView = z.infer<typeof orderViewSchema>;

export const createdOrdersSchema = z.object({ orders: z.array(orderViewSchema) }).meta({ id: 'Orders' });
