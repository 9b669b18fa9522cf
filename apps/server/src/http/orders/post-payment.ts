import type { OpenAPIHono } from '@hono/zod-openapi';
import { postPaymentSchema } from '@ordialog/protocol';
import type { ServerContext } from '../../context.ts';
import { actOnOrder } from '../../orders/act-on-order.ts';
import { recordPayment } from '../../orders/learn-of-order.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { readOrder } from '../../orders/read-order.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { problem } from '../problem.ts';
import { wantedLocale } from '../wanted-locale.ts';
import { orderIdParam } from './order-id-param.ts';
import { orderPostRoute } from './order-post-route.ts';

const route = orderPostRoute('/orders/{id}/payments', orderIdParam, postPaymentSchema, {
  summary: 'News of the payment, from a bank or a payment service',
  kinds: ['shop', 'staff'],
});

export function postPayment(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  app.openapi({ ...route, middleware: authenticateOnce(context, 'shop', 'staff') }, async (c) => {
    const { id } = c.req.valid('param');
    const { caller } = c.var;
    const done = await actOnOrder(context, caller, id, undefined, (acting) =>
      recordPayment(context, acting, id, c.req.valid('json')),
    );
    const order = done && (await readOrder(context, caller, id, wantedLocale(c)));
    return order ? c.json(order, 200) : problem(c, 404, 'not_found');
  });
}
