import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { entryViewSchema, postMessageSchema } from '@ordialog/protocol';
import type { ServerContext } from '../../context.ts';
import { actOnOrder } from '../../orders/act-on-order.ts';
import { messageView } from '../../orders/entry-view.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { postMessage as post } from '../../orders/post-message.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { problem } from '../problem.ts';
import { answer, body, callers, orderRefusals, refusal } from '../responses.ts';
import { wantedLocale } from '../wanted-locale.ts';
import { orderIdParam } from './order-id-param.ts';

const route = createRoute({
  method: 'post',
  path: '/orders/{id}/messages',
  tags: ['Orders'],
  summary: 'Write a message',
  security: [callers.buyer, callers.staff, callers.shop],
  request: { params: orderIdParam, body: body(postMessageSchema) },
  responses: {
    200: answer(entryViewSchema, 'It had arrived before: the same entry.'),
    201: answer(entryViewSchema, 'The entry, committed.'),
    ...orderRefusals,
    409: refusal('`message_conflict`: the `clientMessageId` was used for another text'),
    422: refusal('`empty_text`, `attachments_unavailable`, `unknown_reply`, `invalid_request`'),
  },
});

export function postMessage(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  const middleware = authenticateOnce(context, 'buyer', 'staff', 'shop');
  app.openapi({ ...route, middleware }, async (c) => {
    const { id } = c.req.valid('param');
    const outcome = await actOnOrder(context, c.var.caller, id, wantedLocale(c), (acting) =>
      post(context, acting, id, c.req.valid('json')),
    );
    switch (outcome?.code) {
      case undefined:
        return problem(c, 404, 'not_found');
      case 'posted':
        return c.json(messageView(outcome.entry, context.fileLinks), 201);
      case 'repeated':
        return c.json(messageView(outcome.entry, context.fileLinks), 200);
      case 'message_conflict':
        return problem(c, 409, outcome.code);
      case 'empty_text':
      case 'attachments_unavailable':
      case 'unknown_reply':
        return problem(c, 422, outcome.code);
    }
  });
}
