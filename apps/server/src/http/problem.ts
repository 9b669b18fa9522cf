import { STATUS_CODES } from 'node:http';
import { matchLocale } from '@ordialog/core';
import { type KeyOf, problemTexts } from '@ordialog/i18n';
import type { Problem } from '@ordialog/protocol';
import type { Context, TypedResponse } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Every refusal's stable code. Its text stands under the same name in the catalogues, in all languages. */
export type ProblemCode = KeyOf<'problem'>;

/** Further members of the problem document, such as `errors` or the current `order`. */
export type ProblemExtra = Readonly<Record<string, unknown>>;

/** An answer that fits any route: what a refusal looks like does not depend on what was asked. */
export type ProblemResponse = Response & TypedResponse<never, never, never>;

/** RFC 9457. The `detail` is in the language the caller asks for; give one only where the code's own text won't do. */
export function problem(
  c: Context,
  status: ContentfulStatusCode,
  code: ProblemCode,
  detail?: string,
  extra?: ProblemExtra,
): ProblemResponse {
  const locale = matchLocale(c.req.header('accept-language')) ?? 'en';
  const body: Problem = {
    ...extra,
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    detail: detail ?? problemTexts[locale](code),
  };
  return c.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Language': locale,
    'Cache-Control': 'no-store',
  }) as ProblemResponse;
}
