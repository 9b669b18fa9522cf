import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { orderViewSchema, transitionRequestSchema } from '@ordialog/protocol';
import type { ServerContext } from '../../context.ts';
import { actOnOrder } from '../../orders/act-on-order.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { readOrder } from '../../orders/read-order.ts';
import { takeTransition } from '../../orders/take-transition.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { problem } from '../problem.ts';
import { answer, body, callers, orderRefusals, refusal } from '../responses.ts';
import { wantedLocale } from '../wanted-locale.ts';
import { orderIdParam } from './order-id-param.ts';
import { detailsOf, statusOf } from './refusal-status.ts';

const route = createRoute({
  method: 'post',
  path: '/orders/{id}/transitions',
  tags: ['Orders'],
  summary: 'Move an order',
  security: [callers.shop, callers.buyer, callers.staff],
  request: { params: orderIdParam, body: body(transitionRequestSchema) },
  responses: {
    200: answer(orderViewSchema, 'The order as it is now.'),
    ...orderRefusals,
    403: refusal('`actor_not_allowed`, `wrong_caller`, `origin_not_allowed`'),
    409: refusal('`transition_not_available`, `version_conflict`, `order_ended`; with the current `order`'),
    422: refusal('`invalid_fields` with `errors` and `missing`; `unknown_transition`; `invalid_request`'),
  },
});

export function postTransition(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  const middleware = authenticateOnce(context, 'shop', 'buyer', 'staff');
  app.openapi({ ...route, middleware }, async (c) => {
    const { caller } = c.var;
    const { id } = c.req.valid('param');
    const locale = wantedLocale(c);
    const outcome = await actOnOrder(context, caller, id, locale, (acting) =>
      takeTransition(context, acting, id, c.req.valid('json')),
    );
    const order = outcome && (await readOrder(context, caller, id, locale));
    if (!order) return problem(c, 404, 'not_found');
    if (outcome.taken) return c.json(order, 200);
    const { refusal: refused } = outcome;
    return problem(c, statusOf(refused), refused.code, undefined, { ...detailsOf(refused), order });
  });
}
