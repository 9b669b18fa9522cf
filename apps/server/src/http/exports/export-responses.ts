import { z } from 'zod';
import { refusal } from '../responses.ts';

export const exportIdParam = z.object({ id: z.string().min(1).max(64) });

/** Agents have none: an export holds the data of all buyers. */
export const exportRefusals = {
  401: refusal('`token_missing`, `key_invalid`, `session_invalid`'),
  403: refusal('`wrong_caller`, `role_not_allowed`, `origin_not_allowed`'),
} as const;

export const unknownExport = { 404: refusal('`not_found`, also when it was deleted') } as const;
