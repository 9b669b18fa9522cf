import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { orderViewSchema } from '@ordialog/protocol';
import { authenticate } from '../../auth/authenticate.ts';
import type { ServerContext } from '../../context.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { readOrder } from '../../orders/read-order.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problem.ts';
import { answer, callers, orderRefusals } from '../responses.ts';
import { wantedLocale } from '../wanted-locale.ts';
import { orderIdParam } from './order-id-param.ts';

const route = createRoute({
  method: 'get',
  path: '/orders/{id}',
  tags: ['Orders'],
  summary: 'An order as the caller may see it',
  security: [callers.shop, callers.buyer, callers.staff],
  request: { params: orderIdParam },
  responses: { 200: answer(orderViewSchema, 'The order.'), ...orderRefusals },
});

export function getOrder(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  app.openapi({ ...route, middleware: authenticate(context, 'shop', 'buyer', 'staff') }, async (c) => {
    const order = await readOrder(context, c.var.caller, c.req.valid('param').id, wantedLocale(c));
    return order ? c.json(order, 200) : problem(c, 404, 'not_found');
  });
}
