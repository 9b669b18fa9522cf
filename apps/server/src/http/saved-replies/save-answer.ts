import type { SavedReplyView } from '@ordialog/protocol';
import type { Context } from 'hono';
import type { SaveOutcome } from '../../saved-replies/save-reply.ts';
import { type ProblemResponse, problem } from '../problem.ts';

/** The saved reply, or the refusal as it is answered. */
export function savedOr(
  c: Context,
  outcome: SaveOutcome,
): { readonly reply: SavedReplyView } | { readonly refused: ProblemResponse } {
  switch (outcome.code) {
    case 'saved':
      return { reply: outcome.reply };
    case 'invalid_saved_reply':
      return { refused: problem(c, 422, outcome.code, undefined, { errors: outcome.errors }) };
    case 'saved_reply_changed':
      return { refused: problem(c, 409, outcome.code, undefined, { current: outcome.current }) };
    case 'shortcut_taken':
    case 'too_many_saved_replies':
      return { refused: problem(c, 409, outcome.code) };
  }
}
