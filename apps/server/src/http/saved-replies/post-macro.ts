import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { macroAnswerSchema, postMacroSchema } from '@ordialog/protocol';
import type { ServerContext } from '../../context.ts';
import { actOnOrder } from '../../orders/act-on-order.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { readOrder } from '../../orders/read-order.ts';
import { runMacro } from '../../saved-replies/run-macro.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { orderIdParam } from '../orders/order-id-param.ts';
import { detailsOf, statusOf } from '../orders/refusal-status.ts';
import { problem } from '../problem.ts';
import { answer, body, callers, orderRefusals, refusal } from '../responses.ts';
import { wantedLocale } from '../wanted-locale.ts';

const route = createRoute({
  method: 'post',
  path: '/orders/{id}/macros',
  tags: ['Saved replies'],
  summary: 'Send a saved reply and move the order, as one act',
  description: 'The message and the transition both stand in the log, or neither does.',
  security: [callers.shop, callers.staff],
  request: { params: orderIdParam, body: body(postMacroSchema) },
  responses: {
    200: answer(
      macroAnswerSchema,
      'It had arrived before: the message it became, and the order as it is now.',
    ),
    201: answer(macroAnswerSchema, 'Both are committed.'),
    ...orderRefusals,
    409: refusal(
      '`message_conflict`; `transition_not_available`, `version_conflict`, `order_ended`, with the current `order`',
    ),
    422: refusal(
      '`empty_text`; `unknown_reply`; `attachments_unavailable`; `unfilled_variables` with `variables`; `unknown_saved_reply`; `no_macro`; `invalid_fields` with `errors` and `missing`; `unknown_transition`; `invalid_request`',
    ),
  },
});

export function postMacro(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  app.openapi({ ...route, middleware: authenticateOnce(context, 'shop', 'staff') }, async (c) => {
    const { caller } = c.var;
    const { id } = c.req.valid('param');
    const locale = wantedLocale(c);
    const outcome = await actOnOrder(context, caller, id, locale, (acting) =>
      runMacro(context, acting, id, c.req.valid('json')),
    );
    const order = outcome && (await readOrder(context, caller, id, locale));
    if (!order) return problem(c, 404, 'not_found');
    switch (outcome.code) {
      case 'done':
        return c.json({ seq: outcome.seq, order }, 201);
      case 'repeated':
        return c.json({ seq: outcome.seq, order }, 200);
      case 'refused': {
        const { refusal: refused } = outcome;
        return problem(c, statusOf(refused), refused.code, undefined, { ...detailsOf(refused), order });
      }
      case 'message_conflict':
        return problem(c, 409, outcome.code);
      case 'empty_text':
      case 'unknown_reply':
      case 'attachments_unavailable':
      case 'unknown_saved_reply':
      case 'no_macro':
        return problem(c, 422, outcome.code);
      case 'unfilled_variables':
        return problem(c, 422, outcome.code, undefined, { variables: outcome.variables });
    }
  });
}
