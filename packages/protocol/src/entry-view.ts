import { fieldTypes } from '@ordialog/core';
import { z } from 'zod';
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
] as const;

export const entryFieldSchema = z.object({
  key: z.string(),
  type: z.enum(fieldTypes),
  label: z.string(),
  value: z.union([z.string(), z.record(z.string(), z.string())]),
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
    base.extend({ kind: z.literal('message'), text: z.string(), clientMessageId: z.string().optional() }),
    base.extend({ kind: z.literal('review'), rating: z.number().int(), text: z.string() }),
    base.extend({ kind: z.literal('review_reply'), text: z.string() }),
    base.extend({
      kind: z.literal('event'),
      event: z.enum(eventKinds),
      text: z.string(),
      of: z.number().int().optional().describe('`seq` of the entry it is about: fetch that one again.'),
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
});

export const entryListSchema = z
  .object({ items: z.array(entryViewSchema), nextCursor: z.string().nullable(), head: z.number().int() })
  .meta({ id: 'EntryList' });
export type EntryList = z.infer<typeof entryListSchema>;
