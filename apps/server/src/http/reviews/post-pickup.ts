import type { OpenAPIHono } from '@hono/zod-openapi';
import { postPickupSchema } from '@ordialog/protocol';
import type { ServerContext } from '../../context.ts';
import { actOnOrder } from '../../orders/act-on-order.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { readOrder } from '../../orders/read-order.ts';
import { confirmPickup } from '../../pickup/confirm-pickup.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { orderIdParam } from '../orders/order-id-param.ts';
import { orderPostRoute } from '../orders/order-post-route.ts';
import { problem } from '../problem.ts';
import { wantedLocale } from '../wanted-locale.ts';

const route = orderPostRoute('/orders/{id}/pickup', orderIdParam, postPickupSchema, {
  summary: 'Hand an order over to who shows its pickup code',
  kinds: ['shop', 'staff'],
  conflicts: '`transition_not_available`: it does not wait to be picked up',
});

export function postPickup(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  app.openapi({ ...route, middleware: authenticateOnce(context, 'shop', 'staff') }, async (c) => {
    const { id } = c.req.valid('param');
    const { caller } = c.var;
    const outcome = await actOnOrder(context, caller, id, undefined, (acting) =>
      confirmPickup(context, acting, id, c.req.valid('json')),
    );
    const order = outcome && (await readOrder(context, caller, id, wantedLocale(c)));
    if (!order) return problem(c, 404, 'not_found');
    switch (outcome.code) {
      case 'picked_up':
        return c.json(order, 200);
      case 'transition_not_available':
        return problem(c, 409, outcome.code, undefined, { order });
      case 'wrong_pickup_code':
        return problem(c, 422, outcome.code);
      case 'too_many_attempts':
        c.header('Retry-After', String(outcome.retryAfterSeconds));
        return problem(c, 429, 'too_many_pickup_tries');
    }
  });
}
