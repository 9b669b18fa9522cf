import type { Workflow } from '@ordialog/core';
import { workflowSchema } from '@ordialog/protocol';
import { z } from 'zod';
import { body, refusal } from '../responses.ts';

/** The same schema, of the type that versions are kept in. */
export const documentSchema: z.ZodType<Workflow> = workflowSchema;

export const keyParam = z.object({ key: z.string().min(1).max(64) });

/** Checked by hand, so that each error says how to mend it. */
export const documentBody = body(
  z.unknown().describe('A workflow by the schema at `/v1/workflows/schema.json`; `version` plays no part.'),
);

export const workflowRefusals = {
  401: refusal('`token_missing`, `key_invalid`, `session_invalid`'),
  403: refusal('`wrong_caller`, `role_not_allowed`, `origin_not_allowed`'),
} as const;
