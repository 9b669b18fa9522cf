import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { authenticate } from '../../auth/authenticate.ts';
import type { Caller } from '../../auth/caller.ts';
import type { ServerContext } from '../../context.ts';
import { orderDocument } from '../../deliveries/order-documents.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { isReachable } from '../../orders/reachable-orders.ts';
import type { AppEnv } from '../app-env.ts';
import { orderIdParam } from '../orders/order-id-param.ts';
import { problem } from '../problem.ts';
import { callers, orderRefusals } from '../responses.ts';
import { documentAnswer } from './document-answer.ts';

const file = {
  description: 'The PDF.',
  content: { 'application/pdf': { schema: z.string().meta({ format: 'binary' }) } },
};

const invoiceRoute = createRoute({
  method: 'get',
  path: '/orders/{id}/invoice',
  tags: ['Documents'],
  summary: 'The order’s invoice as it was issued',
  security: [callers.shop, callers.buyer, callers.staff],
  request: { params: orderIdParam },
  responses: { 200: file, ...orderRefusals },
});

const labelRoute = createRoute({
  method: 'get',
  path: '/orders/{id}/label',
  tags: ['Documents'],
  summary: 'The order’s shipping label',
  security: [callers.shop, callers.staff],
  request: { params: orderIdParam },
  responses: { 200: file, ...orderRefusals },
});

export function getDocument(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  app.openapi({ ...invoiceRoute, middleware: authenticate(context, 'shop', 'buyer', 'staff') }, (c) =>
    answerWith(c, context, { caller: c.var.caller, orderId: c.req.valid('param').id, type: 'invoice' }),
  );
  app.openapi({ ...labelRoute, middleware: authenticate(context, 'shop', 'staff') }, (c) =>
    answerWith(c, context, { caller: c.var.caller, orderId: c.req.valid('param').id, type: 'label' }),
  );
}

async function answerWith(
  c: Context,
  { db }: Pick<ServerContext, 'db'>,
  { caller, orderId, type }: { caller: Caller; orderId: string; type: 'invoice' | 'label' },
) {
  const document = (await isReachable(db, caller, orderId))
    ? await orderDocument(db, { shopId: caller.shop.id, orderId, type })
    : undefined;
  if (!document) return problem(c, 404, 'not_found');
  return documentAnswer(c, type, document);
}
