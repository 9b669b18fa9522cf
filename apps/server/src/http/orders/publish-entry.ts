import type { OpenAPIHono } from '@hono/zod-openapi';
import { publicationSchema, visibilitySchema } from '@ordialog/protocol';
import { z } from 'zod';
import type { ServerContext } from '../../context.ts';
import { actOnOrder } from '../../orders/act-on-order.ts';
import { changeVisibility } from '../../orders/learn-of-order.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { readOrder } from '../../orders/read-order.ts';
import { setPublication } from '../../orders/set-publication.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { problem } from '../problem.ts';
import { wantedLocale } from '../wanted-locale.ts';
import { orderIdParam } from './order-id-param.ts';
import { orderPostRoute } from './order-post-route.ts';

const entryRoute = orderPostRoute(
  '/orders/{id}/entries/{seq}/publication',
  orderIdParam.extend({ seq: z.coerce.number().int().min(1) }),
  publicationSchema,
  {
    summary: 'Show an entry to the buyer or hide it',
    kinds: ['shop', 'staff'],
    conflicts: '`unknown_entry`: none of that `seq`, or one that cannot be hidden',
  },
);

const orderRoute = orderPostRoute('/orders/{id}/visibility', orderIdParam, visibilitySchema, {
  summary: 'Show an order to its buyer, hide it, or leave that to the workflow',
  kinds: ['shop', 'staff'],
});

export function publishEntry(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  const middleware = authenticateOnce(context, 'shop', 'staff');

  app.openapi({ ...entryRoute, middleware }, async (c) => {
    const { id, seq } = c.req.valid('param');
    const { caller } = c.var;
    const outcome = await actOnOrder(context, caller, id, undefined, (acting) =>
      setPublication(context, acting, id, { seq, ...c.req.valid('json') }),
    );
    const order = outcome && (await readOrder(context, caller, id, wantedLocale(c)));
    if (!order) return problem(c, 404, 'not_found');
    return outcome.code === 'unknown_entry' ? problem(c, 409, outcome.code) : c.json(order, 200);
  });

  app.openapi({ ...orderRoute, middleware }, async (c) => {
    const { id } = c.req.valid('param');
    const { caller } = c.var;
    const done = await actOnOrder(context, caller, id, undefined, (acting) =>
      changeVisibility(context, acting, id, c.req.valid('json')),
    );
    const order = done && (await readOrder(context, caller, id, wantedLocale(c)));
    return order ? c.json(order, 200) : problem(c, 404, 'not_found');
  });
}
