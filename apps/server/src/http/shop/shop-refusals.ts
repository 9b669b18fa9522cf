import { refusal } from '../responses.ts';

export const shopRefusals = {
  401: refusal('`token_missing`, `key_invalid`, `session_invalid`'),
  403: refusal('`wrong_caller`, `role_not_allowed`, `origin_not_allowed`'),
} as const;
