import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { markReadSchema, readMarkersSchema } from '@ordialog/protocol';
import type { ServerContext } from '../../context.ts';
import { actOnOrder } from '../../orders/act-on-order.ts';
import { markRead as mark } from '../../orders/mark-read.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { problem } from '../problem.ts';
import { answer, body, callers, orderRefusals, refusal } from '../responses.ts';
import { orderIdParam } from './order-id-param.ts';

const route = createRoute({
  method: 'post',
  path: '/orders/{id}/read',
  tags: ['Orders'],
  summary: 'Say how far one has read',
  security: [callers.buyer, callers.staff],
  request: { params: orderIdParam, body: body(markReadSchema) },
  responses: {
    200: answer(readMarkersSchema, 'Both sides’ markers; they only grow.'),
    ...orderRefusals,
    422: refusal('`invalid_request`'),
  },
});

export function markRead(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  const middleware = authenticateOnce(context, 'buyer', 'staff');
  app.openapi({ ...route, middleware }, async (c) => {
    const { id } = c.req.valid('param');
    const markers = await actOnOrder(context, c.var.caller, id, undefined, (acting) =>
      mark(context, acting, id, c.req.valid('json').upTo),
    );
    return markers ? c.json(markers, 200) : problem(c, 404, 'not_found');
  });
}
