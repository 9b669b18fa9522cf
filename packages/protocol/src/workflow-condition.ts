import type { Condition } from '@ordialog/core';
import { z } from 'zod';
import { keySchema, lineSchema } from './workflow-text.ts';

const methodsSchema = z.array(lineSchema(200)).min(1).max(50);

/** What must be true of an order, as data. */
export const conditionSchema: z.ZodType<Condition, Condition> = z
  .lazy(() =>
    z.union([
      // The first that fits is taken, so what there may be many of comes first.
      z.strictObject({ fact: keySchema }),
      z.strictObject({ all: z.array(conditionSchema).min(1).max(50) }),
      z.strictObject({ any: z.array(conditionSchema).min(1).max(50) }),
      z.strictObject({ not: conditionSchema }),
      z.strictObject({ availability: z.enum(['in_stock', 'made_to_order']) }),
      z.strictObject({ paymentMethod: methodsSchema }),
      z.strictObject({ deliveryMethod: methodsSchema }),
    ]),
  )
  .meta({ id: 'WorkflowCondition' });
