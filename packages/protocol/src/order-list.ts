import { z } from 'zod';
import { orderLinkSchema, totalsSchema } from './order-view.ts';
import { instantSchema, partySchema, phaseSchema } from './party.ts';

/** A row of a list: enough to see what it is and why it is here. */
export const orderSummarySchema = orderLinkSchema
  .extend({
    placedAt: instantSchema,
    updatedAt: instantSchema,
    ended: z.boolean(),
    stateEnteredAt: instantSchema,
    version: z.number().int(),
    head: z.number().int(),
    buyer: z.object({ name: z.string().optional(), email: z.string() }),
    totals: totalsSchema,
    firstLine: z.object({ title: z.string(), imageUrl: z.string().optional(), quantity: z.number().int() }),
    lineCount: z.number().int(),
    delivery: z.object({ method: z.string() }),
    waitingFor: partySchema.nullable().describe('Whose move it is, an unanswered message counted.'),
    waitingSince: instantSchema.nullable(),
    asks: z.boolean().describe('The buyer’s last message has no answer.'),
    claimed: z.boolean().describe('The buyer says it is paid.'),
    deadline: z.object({ label: z.string(), dueAt: instantSchema }).nullable(),
    lastText: z.string().describe('The newest entry in words.'),
    lastAuthor: partySchema.nullable(),
    unread: z.number().int(),
  })
  .meta({ id: 'OrderSummary' });
export type OrderSummary = z.infer<typeof orderSummarySchema>;

export const orderViews = ['waiting', 'deadline', 'open', 'history', 'all'] as const;
export const orderSorts = ['waiting', 'newest', 'updated', 'deadline'] as const;

export const orderListQuerySchema = z.strictObject({
  view: z
    .enum(orderViews)
    .optional()
    .describe('`waiting` for the seller, `deadline` within a day, `open`, `history` (ended) or `all`.'),
  state: z.string().max(64).optional(),
  phase: phaseSchema.optional(),
  waitingFor: partySchema.optional(),
  number: z.string().max(40).optional(),
  q: z.string().max(200).optional().describe('Number, buyer’s name or e-mail, or a line’s title.'),
  sort: z.enum(orderSorts).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
  cursor: z.string().max(500).optional(),
});
export type OrderListQuery = z.infer<typeof orderListQuerySchema>;

export const orderListSchema = z
  .object({ items: z.array(orderSummarySchema), nextCursor: z.string().nullable() })
  .meta({ id: 'OrderList' });
export type OrderList = z.infer<typeof orderListSchema>;

/** Counts for the inbox's side and the heads of the board's columns. */
export const orderCountsSchema = z
  .object({
    waiting: z.number().int(),
    deadline: z.number().int(),
    unread: z.number().int(),
    open: z.number().int(),
    history: z.number().int(),
    states: z.array(
      z.object({
        state: z.string(),
        stateName: z.string(),
        phase: phaseSchema,
        ended: z.boolean(),
        count: z.number().int(),
        totals: z.array(z.object({ amount: z.number().int(), currency: z.string() })),
      }),
    ),
  })
  .meta({ id: 'OrderCounts' });
export type OrderCounts = z.infer<typeof orderCountsSchema>;
