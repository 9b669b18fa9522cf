import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { deliveryListSchema, deliveryViewSchema } from '@ordialog/protocol';
import { z } from 'zod';
import { authenticate } from '../../auth/authenticate.ts';
import type { ServerContext } from '../../context.ts';
import { actOnOrder } from '../../orders/act-on-order.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { listDeliveries, retryDelivery } from '../../orders/order-deliveries.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { problem } from '../problem.ts';
import { answer, callers, orderRefusals } from '../responses.ts';
import { wantedLocale } from '../wanted-locale.ts';
import { orderIdParam } from './order-id-param.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/orders/{id}/deliveries',
  tags: ['Orders'],
  summary: 'What the order caused to be sent or made, with its outcome',
  security: [callers.shop, callers.staff],
  request: { params: orderIdParam },
  responses: { 200: answer(deliveryListSchema, 'The newest first.'), ...orderRefusals },
});

const retryRoute = createRoute({
  method: 'post',
  path: '/orders/{id}/deliveries/{deliveryId}/retry',
  tags: ['Orders'],
  summary: 'Try again what failed',
  security: [callers.shop, callers.staff],
  request: { params: orderIdParam.extend({ deliveryId: z.uuid() }) },
  responses: { 200: answer(deliveryViewSchema, 'It is waiting again.'), ...orderRefusals },
});

export function orderDeliveries(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  app.openapi({ ...listRoute, middleware: authenticate(context, 'shop', 'staff') }, async (c) => {
    const { id } = c.req.valid('param');
    const items = await actOnOrder(context, c.var.caller, id, wantedLocale(c), (acting) =>
      listDeliveries(context, acting, id),
    );
    return items ? c.json({ items, nextCursor: null }, 200) : problem(c, 404, 'not_found');
  });

  app.openapi({ ...retryRoute, middleware: authenticateOnce(context, 'shop', 'staff') }, async (c) => {
    const { id, deliveryId } = c.req.valid('param');
    const delivery = await actOnOrder(context, c.var.caller, id, wantedLocale(c), (acting) =>
      retryDelivery(context, acting, id, deliveryId),
    );
    return delivery ? c.json(delivery, 200) : problem(c, 404, 'not_found');
  });
}
