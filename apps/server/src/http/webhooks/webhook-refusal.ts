import { webhookTexts } from '@ordialog/i18n';
import type { Context } from 'hono';
import type { Caller } from '../../auth/caller.ts';
import type { WebhookRefusal } from '../../webhooks/manage-webhooks.ts';
import { type ProblemResponse, problem } from '../problem.ts';
import { readerLocale } from '../workflows/reader-locale.ts';

/** Why a webhook cannot be kept, in the reader's language. */
export function webhookRefusal(c: Context, caller: Caller, refused: WebhookRefusal): ProblemResponse {
  switch (refused.code) {
    case 'invalid_webhook': {
      const { problem: code } = refused;
      const message = webhookTexts[readerLocale(c, caller)](`url.${code}`);
      return problem(c, 422, refused.code, undefined, { errors: [{ path: 'url', code, message }] });
    }
    case 'too_many_webhooks':
      return problem(c, 409, refused.code);
  }
}
