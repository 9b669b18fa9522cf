import { z } from 'zod';
import { instantSchema, phaseSchema } from './party.ts';
import { keySchema } from './workflow-text.ts';

/** One of the shop's workflows. Names are in the reader's language. */
export const workflowSummarySchema = z
  .object({
    key: z.string(),
    name: z.string(),
    version: z.number().int().describe('The newest.'),
    isDefault: z.boolean().describe('New orders that name none follow it.'),
    runningOrders: z.number().int().describe('Those that have not ended, of all versions.'),
    versions: z.array(
      z.object({ version: z.number().int(), createdAt: instantSchema, runningOrders: z.number().int() }),
    ),
  })
  .meta({ id: 'WorkflowSummary' });
export type WorkflowSummary = z.infer<typeof workflowSummarySchema>;

export const workflowTemplateSchema = z.object({
  key: z.string(),
  name: z.string(),
  states: z.array(z.object({ name: z.string(), phase: phaseSchema })),
});

export const workflowListSchema = z
  .object({
    items: z.array(workflowSummarySchema),
    nextCursor: z.null(),
    templates: z.array(workflowTemplateSchema).describe('Ready ones that the shop has not taken up.'),
  })
  .meta({ id: 'WorkflowList' });
export type WorkflowList = z.infer<typeof workflowListSchema>;

export const workflowErrorSchema = z
  .object({
    path: z.string().describe('Dotted: `transitions.3.to`.'),
    code: z.string(),
    message: z.string().describe('The problem and the mend, in the reader’s language.'),
  })
  .meta({ id: 'WorkflowError' });
export type WorkflowErrorView = z.infer<typeof workflowErrorSchema>;

export const workflowCheckSchema = z
  .object({ valid: z.boolean(), errors: z.array(workflowErrorSchema) })
  .meta({ id: 'WorkflowCheck' });
export type WorkflowCheck = z.infer<typeof workflowCheckSchema>;

const versionNumber = z.number().int().min(1).max(1_000_000);

export const workflowQuerySchema = z.strictObject({
  version: z.coerce.number().int().min(1).max(1_000_000).optional(),
});

export const newVersionQuerySchema = z.strictObject({
  basedOn: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .optional()
    .describe(
      'The version it was made from, 0 for a workflow that is new: refused with 409 when there is a newer one.',
    ),
});

export const moveOrdersSchema = z
  .strictObject({
    from: versionNumber.optional().describe('Only orders of this version; of all others when left out.'),
    to: versionNumber,
    mapping: z
      .record(keySchema, keySchema)
      .optional()
      .describe('Old state to new state; a state that both versions have stays what it is.'),
    dryRun: z.boolean().describe('Only tell what would happen.'),
  })
  .meta({ id: 'MoveOrders' });
export type MoveOrders = z.infer<typeof moveOrdersSchema>;

export const movedStateSchema = z.object({
  state: z.string(),
  stateName: z.string(),
  orders: z.number().int(),
  to: z.string().nullable().describe('Null: it does not fit, and its orders stay with their version.'),
  toName: z.string().nullable(),
  suggestion: z.string().nullable().describe('A state of the same phase, where none fits.'),
  overdue: z.number().int().describe('Orders of which a deadline would have passed at once.'),
});

export const orderMovesSchema = z
  .object({
    to: versionNumber,
    dryRun: z.boolean(),
    moved: z.number().int().describe('Orders that move, or would.'),
    more: z.boolean().describe('Not all were moved by one request: ask again.'),
    left: z.number().int().describe('Orders that do not fit.'),
    states: z.array(movedStateSchema),
  })
  .meta({ id: 'OrderMoves' });
export type OrderMoves = z.infer<typeof orderMovesSchema>;
