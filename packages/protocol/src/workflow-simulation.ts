import { sampleNames } from '@ordialog/core';
import { z } from 'zod';
import { actorSchema, instantSchema, localeSchema, partySchema, phaseSchema } from './party.ts';

export const simulateWorkflowSchema = z
  .strictObject({
    document: z.unknown().describe('The draft, by the schema at /v1/workflows/schema.json.'),
    orders: z
      .enum(['past', 'sample'])
      .optional()
      .describe(
        'The shop’s newest orders of this workflow, or supplied ones; past ones where there are any.',
      ),
    limit: z.number().int().min(1).max(200).optional(),
  })
  .meta({ id: 'SimulateWorkflow' });

const effectTypeSchema = z.enum(['email', 'sms', 'invoice', 'label', 'report']);

export const pathStepSchema = z.object({
  state: z.string(),
  stateName: z.string(),
  phase: phaseSchema,
  at: instantSchema,
  by: actorSchema,
  transition: z.string().optional(),
  deadline: z.string().optional().describe('The deadline that brought it about.'),
});
export type PathStepView = z.infer<typeof pathStepSchema>;

export const simulatedOrderSchema = z.object({
  number: z.string(),
  orderId: z.string().optional().describe('Of a past order.'),
  story: z.enum(sampleNames).optional().describe('What a supplied order is about.'),
  past: z.array(pathStepSchema).describe('What really happened.'),
  path: z.array(pathStepSchema).describe('What would have happened.'),
  differsAt: z
    .number()
    .int()
    .nullable()
    .describe('The first step of `path` or `past` that is another one; null when all are the same.'),
  refused: z
    .array(
      z.object({
        at: instantSchema,
        by: actorSchema,
        name: z.string(),
        label: z.string(),
        state: z.string(),
        stateName: z.string(),
        code: z.string(),
        message: z.string(),
      }),
    )
    .describe('What people did that the draft would not have let them do.'),
  sends: z.array(
    z.object({
      at: instantSchema,
      type: effectTypeSchema,
      template: z.string().optional(),
      to: partySchema.optional(),
      locale: localeSchema.optional(),
      subject: z.string().describe('The subject of an e-mail, the text of a text message.'),
      state: z.string(),
    }),
  ),
});
export type SimulatedOrder = z.infer<typeof simulatedOrderSchema>;

export const simulationSchema = z
  .object({
    source: z.enum(['past', 'sample']),
    orders: z.array(simulatedOrderSchema),
    states: z
      .array(
        z.object({
          state: z.string(),
          stateName: z.string(),
          phase: phaseSchema,
          past: z.number().int().describe('Orders that really are there.'),
          simulated: z.number().int().describe('Orders that would be.'),
        }),
      )
      .describe('Where the orders stand at the end.'),
    differing: z.number().int(),
    sends: z.array(
      z.object({ type: effectTypeSchema, template: z.string().optional(), count: z.number().int() }),
    ),
  })
  .meta({ id: 'Simulation' });
export type SimulationView = z.infer<typeof simulationSchema>;
