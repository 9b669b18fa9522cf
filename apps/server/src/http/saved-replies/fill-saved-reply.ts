import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { filledReplySchema } from '@ordialog/protocol';
import { z } from 'zod';
import { authenticate } from '../../auth/authenticate.ts';
import type { ServerContext } from '../../context.ts';
import { actingAs } from '../../orders/acting.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { findOrder } from '../../orders/reachable-orders.ts';
import { fillSavedReply as fill } from '../../saved-replies/fill-saved-reply.ts';
import type { AppEnv } from '../app-env.ts';
import { orderIdParam } from '../orders/order-id-param.ts';
import { problem } from '../problem.ts';
import { answer, callers, orderRefusals } from '../responses.ts';
import { wantedLocale } from '../wanted-locale.ts';

const route = createRoute({
  method: 'get',
  path: '/orders/{id}/saved-replies/{savedReplyId}',
  tags: ['Saved replies'],
  summary: 'A saved reply as it would be sent to the order’s buyer',
  security: [callers.shop, callers.staff],
  request: { params: orderIdParam.extend({ savedReplyId: z.string().min(1).max(64) }) },
  responses: {
    200: answer(filledReplySchema, 'In the buyer’s language; nothing is sent by asking.'),
    ...orderRefusals,
  },
});

export function fillSavedReply(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  app.openapi({ ...route, middleware: authenticate(context, 'shop', 'staff') }, async (c) => {
    const { caller } = c.var;
    const { id, savedReplyId } = c.req.valid('param');
    const stored = await findOrder(context.db, caller, id);
    const acting = actingAs(caller, wantedLocale(c));
    const filled = stored && (await fill(context, acting, stored, savedReplyId));
    return filled ? c.json(filled, 200) : problem(c, 404, 'not_found');
  });
}
