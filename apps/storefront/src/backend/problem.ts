import type { Context } from 'hono';

export type ProblemCode =
  | 'malformed_body'
  | 'body_too_large'
  | 'invalid_fields'
  | 'nobody_ordered_here'
  | 'already_placed'
  | 'order_service_unavailable'
  | 'order_service_refused'
  | 'not_found'
  | 'internal';

const statuses = {
  malformed_body: 400,
  body_too_large: 413,
  invalid_fields: 422,
  nobody_ordered_here: 401,
  already_placed: 409,
  order_service_unavailable: 503,
  order_service_refused: 502,
  not_found: 404,
  internal: 500,
} as const;

/** An RFC 9457 problem document. The page finds its words by `code`. */
export function problem(
  c: Context,
  code: ProblemCode,
  more: { readonly fields?: readonly string[] } = {},
): Response {
  const status = statuses[code];
  const body = JSON.stringify({
    type: 'about:blank',
    title: code.replaceAll('_', ' '),
    status,
    code,
    ...more,
  });
  return c.body(body, status, { 'content-type': 'application/problem+json' });
}
