import { savedReplySchema } from '@ordialog/protocol';
import { z } from 'zod';
import { answer, refusal } from '../responses.ts';

export const savedReplyIdParam = z.object({ id: z.string().min(1).max(64) });

export const savedReplyRefusals = {
  401: refusal('`token_missing`, `key_invalid`, `session_invalid`'),
  403: refusal('`wrong_caller`, `role_not_allowed`, `origin_not_allowed`'),
} as const;

/** What saving one may be answered with. */
export const saveResponses = {
  ...savedReplyRefusals,
  409: refusal('`shortcut_taken`, `too_many_saved_replies`; `saved_reply_changed`, with `current`'),
  422: refusal(
    '`invalid_saved_reply`, with `errors`: each with its path, its code and what is wrong; `invalid_request`',
  ),
} as const;

export const savedReplyAnswer = (description: string) => answer(savedReplySchema, description);
