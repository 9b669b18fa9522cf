import { staffMemberSchema } from '@ordialog/protocol';
import { z } from 'zod';
import type { TeamRefusal } from '../../auth/change-team.ts';
import { answer, refusal } from '../responses.ts';

export const memberParam = z.object({ id: z.string().min(1).max(100) });
export const member = answer(staffMemberSchema, 'The person as they stand now.');

export const teamRefusals = {
  401: refusal('`token_missing`, `session_invalid`'),
  403: refusal('`wrong_caller`, `role_not_allowed`, `origin_not_allowed`'),
} as const;

export function statusOf(code: TeamRefusal): 403 | 404 | 409 {
  switch (code) {
    case 'role_not_allowed':
      return 403;
    case 'not_found':
      return 404;
    case 'email_taken':
    case 'team_full':
    case 'last_owner':
      return 409;
  }
}
