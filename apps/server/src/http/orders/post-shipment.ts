import type { OpenAPIHono } from '@hono/zod-openapi';
import { postShipmentEventSchema, postShipmentSchema } from '@ordialog/protocol';
import { z } from 'zod';
import type { ServerContext } from '../../context.ts';
import { actOnOrder } from '../../orders/act-on-order.ts';
import { orderIdOf, recordShipment, recordShipmentEvent } from '../../orders/learn-of-order.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { readOrder } from '../../orders/read-order.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { problem } from '../problem.ts';
import { wantedLocale } from '../wanted-locale.ts';
import { orderIdParam } from './order-id-param.ts';
import { orderPostRoute } from './order-post-route.ts';

const shipmentRoute = orderPostRoute('/orders/{id}/shipments', orderIdParam, postShipmentSchema, {
  summary: 'Make a parcel of the order known',
  kinds: ['shop', 'staff'],
});

const eventRoute = orderPostRoute(
  '/shipments/{id}/events',
  z.object({ id: z.string().min(3).max(80) }),
  postShipmentEventSchema,
  { summary: 'What a carrier reports, in any order; repeats are ignored', kinds: ['shop', 'staff'] },
);

export function postShipment(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  const middleware = authenticateOnce(context, 'shop', 'staff');

  app.openapi({ ...shipmentRoute, middleware }, async (c) => {
    const { id } = c.req.valid('param');
    const { caller } = c.var;
    const done = await actOnOrder(context, caller, id, undefined, (acting) =>
      recordShipment(context, acting, id, c.req.valid('json')),
    );
    const order = done && (await readOrder(context, caller, id, wantedLocale(c)));
    return order ? c.json(order, 200) : problem(c, 404, 'not_found');
  });

  app.openapi({ ...eventRoute, middleware }, async (c) => {
    const { id: shipmentId } = c.req.valid('param');
    const { status, at, description, estimatedDelivery } = c.req.valid('json');
    const { caller } = c.var;
    const id = orderIdOf(shipmentId);
    const event = { status, at: new Date(at).toISOString(), ...(description ? { description } : {}) };
    const done = await actOnOrder(context, caller, id, undefined, (acting) =>
      recordShipmentEvent(context, acting, shipmentId, { event, estimatedDelivery }),
    );
    const order = done && (await readOrder(context, caller, id, wantedLocale(c)));
    const hasIt = order?.shipments.some((shipment) => shipment.id === shipmentId);
    return order && hasIt ? c.json(order, 200) : problem(c, 404, 'not_found');
  });
}
