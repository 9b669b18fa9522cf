import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { editMessageSchema, entryViewSchema, withdrawMessageSchema } from '@ordialog/protocol';
import { type ZodType, z } from 'zod';
import type { ServerContext } from '../../context.ts';
import { actOnOrder } from '../../orders/act-on-order.ts';
import { changeMessage as change, type MessageChangeOutcome } from '../../orders/change-message.ts';
import { messageView } from '../../orders/entry-view.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { problem } from '../problem.ts';
import { answer, body, callers, orderRefusals, refusal } from '../responses.ts';
import { orderIdParam } from './order-id-param.ts';

const params = orderIdParam.extend({ seq: z.coerce.number().int().min(1) });

const statuses = {
  not_found: 404,
  message_not_yours: 403,
  message_too_old: 409,
  message_withdrawn: 409,
  message_conflict: 409,
  empty_text: 422,
  attachments_unavailable: 422,
  too_many_attachments: 422,
} as const;

function routeOf<B extends ZodType>(act: 'edit' | 'withdraw', summary: string, schema: B) {
  return createRoute({
    method: 'post',
    path: `/orders/{id}/messages/{seq}/${act}`,
    tags: ['Orders'],
    summary,
    security: [callers.buyer, callers.staff, callers.shop],
    request: { params, body: body(schema) },
    responses: {
      200: answer(entryViewSchema, 'The message as it is now.'),
      ...orderRefusals,
      403: refusal('`message_not_yours`, `wrong_caller`, `origin_not_allowed`'),
      409: refusal(
        '`message_too_old`: 15 minutes after it was written; `message_withdrawn`; `message_conflict`: the `clientMessageId` was used for something else',
      ),
      422: refusal('`empty_text`, `attachments_unavailable`, `too_many_attachments`, `invalid_request`'),
    },
  });
}

const editRoute = routeOf('edit', 'Say it in other words', editMessageSchema);
const withdrawRoute = routeOf('withdraw', 'Take a message back', withdrawMessageSchema);

export function changeMessage(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  const middleware = authenticateOnce(context, 'buyer', 'staff', 'shop');

  app.openapi({ ...editRoute, middleware }, async (c) => {
    const { id, seq } = c.req.valid('param');
    const wanted = { seq, ...c.req.valid('json') };
    const outcome = await actOnOrder(context, c.var.caller, id, undefined, (acting) =>
      change(context, acting, id, wanted),
    );
    if (!outcome || !('entry' in outcome)) return problem(c, ...refused(outcome));
    return c.json(messageView(outcome.entry, context.fileLinks), 200);
  });

  app.openapi({ ...withdrawRoute, middleware }, async (c) => {
    const { id, seq } = c.req.valid('param');
    const outcome = await actOnOrder(context, c.var.caller, id, undefined, (acting) =>
      change(context, acting, id, { seq, text: undefined }),
    );
    if (!outcome || !('entry' in outcome)) return problem(c, ...refused(outcome));
    return c.json(messageView(outcome.entry, context.fileLinks), 200);
  });
}

type Refusal = Exclude<MessageChangeOutcome, { entry: unknown }>;

function refused({ code }: Refusal = { code: 'not_found' }): [403 | 404 | 409 | 422, Refusal['code']] {
  return [statuses[code], code];
}
