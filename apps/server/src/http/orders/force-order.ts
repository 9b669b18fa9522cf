import type { OpenAPIHono } from '@hono/zod-openapi';
import { forceStateSchema } from '@ordialog/protocol';
import type { ServerContext } from '../../context.ts';
import { actOnOrder } from '../../orders/act-on-order.ts';
import { forceState } from '../../orders/force-state.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { readOrder } from '../../orders/read-order.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { problem } from '../problem.ts';
import { wantedLocale } from '../wanted-locale.ts';
import { orderIdParam } from './order-id-param.ts';
import { orderPostRoute } from './order-post-route.ts';

const route = orderPostRoute('/orders/{id}/force', orderIdParam, forceStateSchema, {
  summary: 'Put an order into a state outside the graph, with a reason',
  kinds: ['staff'],
  conflicts: '`unknown_state`, `state_unchanged`, `reason_missing`',
});

/** A right of owners and managers: whoever only answers buyers keeps to the workflow. */
export function forceOrder(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  app.openapi({ ...route, middleware: authenticateOnce(context, 'staff') }, async (c) => {
    const { id } = c.req.valid('param');
    const { caller } = c.var;
    if (caller.staff.role === 'agent') return problem(c, 403, 'role_not_allowed');
    const outcome = await actOnOrder(context, caller, id, undefined, (acting) =>
      forceState(context, acting, id, c.req.valid('json')),
    );
    const order = outcome && (await readOrder(context, caller, id, wantedLocale(c)));
    if (!order) return problem(c, 404, 'not_found');
    if (outcome.code === 'forced') return c.json(order, 200);
    return problem(c, 409, outcome.code, undefined, { order });
  });
}
