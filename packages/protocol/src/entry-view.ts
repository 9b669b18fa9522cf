import { fieldTypes } from '@ordialog/core';
import { z } from 'zod';
import { attachmentViewSchema } from './attachment.ts';
import { actorSchema, instantSchema, phaseSchema } from './party.ts';

const base = z.object({
  id: z.string(),
  orderId: z.string(),
  seq: z.number().int().describe('1, 2, 3 … within the order, without gaps.'),
  at: instantSchema,
  author: z.object({ type: actorSchema, name: z.string().optional() }),
  published: z.boolean(),
});

/** What happened beside the workflow's own moves and what people write. */
export const eventKinds = [
  'shipment',
  'shipment_event',
  'payment',
  'forced',
  'undone',
  'publication',
  'visibility',
  'workflow_changed',
  'message_edited',
  'message_withdrawn',
  'payment_details_changed',
  'foreign_payment_details',
  'review_edited',
  'review_hidden',
  'review_unhidden',
  'buyer_rating',
  'ratings_opened',
  'pickup_checked',
] as const;

export const entryFieldSchema = z.object({
  key: z.string(),
  type: z.enum(fieldTypes),
  label: z.string(),
  value: z.union([z.string(), z.record(z.string(), z.string())]),
  attachment: attachmentViewSchema.optional().describe('The file, in a field that holds one.'),
});

/** A review as it is by now. */
const reviewSaid = z.object({
  rating: z.number().int(),
  text: z.string(),
  photos: z.array(attachmentViewSchema).optional(),
  editedAt: instantSchema.optional(),
  hidden: z.object({ reason: z.string() }).optional().describe('The public does not see it.'),
});

/** An entry of an order's log, with its words in the reader's language. */
export const entryViewSchema = z
  .discriminatedUnion('kind', [
    base.extend({ kind: z.literal('order_placed'), text: z.string() }),
    base.extend({
      kind: z.literal('transition'),
      name: z.string(),
      from: z.string(),
      to: z.string(),
      toName: z.string(),
      phase: phaseSchema,
      text: z.string(),
      fields: z.array(entryFieldSchema),
    }),
    base.extend({
      kind: z.literal('message'),
      text: z.string(),
      masked: z
        .literal(true)
        .optional()
        .describe('Outside contacts in it are hidden from the other side; its own side reads all of it.'),
      warning: z
        .literal('foreign_payment_details')
        .optional()
        .describe('It holds an account, a card or the like that is not among those the shop has saved.'),
      attachments: z.array(attachmentViewSchema).optional(),
      replyTo: z.number().int().optional().describe('`seq` of the message that it answers.'),
      editedAt: instantSchema.optional(),
      withdrawnAt: instantSchema.optional().describe('Its author took it back: its text is empty.'),
      clientMessageId: z.string().optional(),
    }),
    base.extend({ kind: z.literal('review'), ...reviewSaid.shape }),
    base.extend({ kind: z.literal('review_reply'), text: z.string() }),
    base.extend({
      kind: z.literal('event'),
      event: z.enum(eventKinds),
      text: z.string(),
      of: z.number().int().optional().describe('`seq` of the entry it is about: fetch that one again.'),
      clientMessageId: z.string().optional().describe('What its author’s client called the change.'),
    }),
    base
      .pick({ id: true, orderId: true, seq: true })
      .extend({ kind: z.literal('withheld') })
      .describe('Not for this reader: it only keeps `seq` without gaps.'),
  ])
  .meta({ id: 'Entry' });
export type EntryView = z.infer<typeof entryViewSchema>;
export type MessageView = Extract<EntryView, { kind: 'message' }>;

export const entryListQuerySchema = z.strictObject({
  after: z.coerce.number().int().min(0).optional(),
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
  q: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe(
      'Only what people wrote with these words in it, in whatever case; the newest when there are many.',
    ),
});

export const entryListSchema = z
  .object({ items: z.array(entryViewSchema), nextCursor: z.string().nullable(), head: z.number().int() })
  .meta({ id: 'EntryList' });
export type EntryList = z.infer<typeof entryListSchema>;
