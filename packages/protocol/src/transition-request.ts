import { z } from 'zod';
import { localeSchema, partySchema } from './party.ts';

const fieldValueSchema = z.union([
  z.string().max(10_000),
  z.record(z.string().max(40), z.string().max(2000)),
]);

export const transitionRequestSchema = z
  .strictObject({
    name: z.string().min(1).max(64),
    fields: z.record(z.string().max(64), fieldValueSchema).optional(),
    expectedVersion: z
      .number()
      .int()
      .min(1)
      .optional()
      .describe('Refused with 409 when the order has moved on.'),
    publish: z
      .boolean()
      .optional()
      .describe('Whether the buyer is shown the entry; as the state says when left out.'),
    silent: z.boolean().optional().describe('Nothing is sent to the other side.'),
  })
  .meta({ id: 'TransitionRequest' });
export type TransitionRequestBody = z.infer<typeof transitionRequestSchema>;

/** What a transition would change and send; nothing is changed by asking. */
export const transitionPreviewSchema = z
  .object({
    path: z
      .array(z.object({ state: z.string(), stateName: z.string() }))
      .describe('The states it leads through.'),
    sends: z.array(
      z.object({
        type: z.enum(['email', 'sms', 'invoice', 'label', 'report', 'webhook']),
        to: partySchema,
        address: z.string(),
        locale: localeSchema,
        subject: z.string().describe('The subject of an e-mail, the text of a text message.'),
        after: z.string().optional().describe('Sent only so long after, as an ISO 8601 duration.'),
      }),
    ),
  })
  .meta({ id: 'TransitionPreview' });
export type TransitionPreview = z.infer<typeof transitionPreviewSchema>;
