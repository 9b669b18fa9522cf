import { createRoute } from '@hono/zod-openapi';
import { orderViewSchema } from '@ordialog/protocol';
import type { ZodObject, ZodType } from 'zod';
import type { Caller } from '../../auth/caller.ts';
import { answer, body, callers, orderRefusals, refusal } from '../responses.ts';

/** The description of a POST that does something to one order and answers with the order as it then is. */
export function orderPostRoute<Path extends string, P extends ZodObject, B extends ZodType>(
  path: Path,
  params: P,
  schema: B,
  about: { summary: string; kinds: readonly Caller['kind'][]; conflicts?: string },
) {
  return createRoute({
    method: 'post',
    path,
    tags: ['Orders'],
    summary: about.summary,
    security: about.kinds.map((kind) => callers[kind]),
    request: { params, body: body(schema) },
    responses: {
      200: answer(orderViewSchema, 'The order as it is now.'),
      ...orderRefusals,
      409: refusal(about.conflicts ?? '`request_in_progress`'),
      422: refusal('`invalid_request`'),
    },
  });
}
