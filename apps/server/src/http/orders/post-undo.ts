import type { OpenAPIHono } from '@hono/zod-openapi';
import { undoSchema } from '@ordialog/protocol';
import type { ServerContext } from '../../context.ts';
import { actOnOrder } from '../../orders/act-on-order.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { readOrder } from '../../orders/read-order.ts';
import { undoTransition } from '../../orders/undo-transition.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { problem } from '../problem.ts';
import { wantedLocale } from '../wanted-locale.ts';
import { orderIdParam } from './order-id-param.ts';
import { orderPostRoute } from './order-post-route.ts';

const route = orderPostRoute('/orders/{id}/undo', orderIdParam, undoSchema, {
  summary: 'Take back the last transition before anything is sent of it',
  kinds: ['staff'],
  conflicts: '`undo_not_available`: the time is over, or the order has moved on',
});

export function postUndo(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  app.openapi({ ...route, middleware: authenticateOnce(context, 'staff') }, async (c) => {
    const { id } = c.req.valid('param');
    const { caller } = c.var;
    const outcome = await actOnOrder(context, caller, id, undefined, (acting) =>
      undoTransition(context, acting, id, c.req.valid('json')),
    );
    const order = outcome && (await readOrder(context, caller, id, wantedLocale(c)));
    if (!order) return problem(c, 404, 'not_found');
    if (outcome.code === 'undone') return c.json(order, 200);
    return problem(c, 409, outcome.code, undefined, { order });
  });
}
