import type { PaymentDetailsProblem } from '@ordialog/core';
import { accountsTexts } from '@ordialog/i18n';
import { paymentMethodSchema } from '@ordialog/protocol';
import type { Context } from 'hono';
import { z } from 'zod';
import type { Caller, StaffCaller } from '../../auth/caller.ts';
import { problem } from '../problem.ts';
import { answer, refusal } from '../responses.ts';
import { readerLocale } from '../workflows/reader-locale.ts';
import { shopRefusals } from './shop-refusals.ts';

export const methodIdParam = z.object({ id: z.string().max(64) });

export const methodAnswers = {
  200: answer(paymentMethodSchema, 'The way to pay as it is now.'),
  ...shopRefusals,
  404: refusal('`not_found`'),
  409: refusal('`settings_conflict`: it has moved on from `expectedVersion`'),
  422: refusal('`invalid_request`, with `errors`: each with its path and code, such as `iban_wrong`'),
} as const;

/** Says in the caller's language what is wrong with which field. */
export function invalidDetails(c: Context, caller: Caller, problems: readonly PaymentDetailsProblem[]) {
  const t = accountsTexts[readerLocale(c, caller)];
  const errors = problems.map(({ path, code }) => ({
    path: `details.${path}`,
    code,
    message: t(`code.${code}`),
  }));
  return problem(c, 422, 'invalid_request', undefined, { errors });
}

export function authorOf({ staff: { userId: id, name } }: StaffCaller) {
  return { id, name };
}
