import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { orderListQuerySchema, orderListSchema } from '@ordialog/protocol';
import { authenticate } from '../../auth/authenticate.ts';
import type { ServerContext } from '../../context.ts';
import { listOrders as listOf } from '../../orders/list-orders.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problem.ts';
import { answer, callers, refusal } from '../responses.ts';
import { wantedLocale } from '../wanted-locale.ts';

const route = createRoute({
  method: 'get',
  path: '/orders',
  tags: ['Orders'],
  summary: 'List and search orders',
  description: 'A buyer is given their own.',
  security: [callers.shop, callers.staff, callers.buyer],
  request: { query: orderListQuerySchema },
  responses: {
    200: answer(orderListSchema, 'A page of orders.'),
    401: refusal('`token_missing`, `token_invalid`, `token_expired`, `key_invalid`, `session_invalid`'),
    403: refusal('`wrong_caller`, `origin_not_allowed`'),
    422: refusal('`invalid_request`, `invalid_cursor`'),
  },
});

export function listOrders(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  app.openapi({ ...route, middleware: authenticate(context, 'shop', 'staff', 'buyer') }, async (c) => {
    const list = await listOf(context, c.var.caller, c.req.valid('query'), wantedLocale(c));
    return list === 'invalid_cursor' ? problem(c, 422, 'invalid_cursor') : c.json(list, 200);
  });
}
