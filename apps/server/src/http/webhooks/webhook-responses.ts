import { z } from 'zod';
import { refusal } from '../responses.ts';

export const webhookIdParam = z.object({ id: z.string().min(1).max(64) });

/** Agents neither see nor change them: an address may hold a key of the shop's own server. */
export const webhookRefusals = {
  401: refusal('`token_missing`, `key_invalid`, `session_invalid`'),
  403: refusal('`wrong_caller`, `role_not_allowed`, `origin_not_allowed`'),
} as const;

export const unknownWebhook = { 404: refusal('`not_found`') } as const;

export const wrongWebhook = {
  422: refusal('`invalid_webhook`, with `errors`; `invalid_request`'),
} as const;
