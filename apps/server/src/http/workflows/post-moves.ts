import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { moveOrdersSchema, orderMovesSchema } from '@ordialog/protocol';
import { mayEdit } from '../../auth/may-edit.ts';
import type { ServerContext } from '../../context.ts';
import { actingAs } from '../../orders/acting.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { moveOrders } from '../../workflows/move-orders.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { problem } from '../problem.ts';
import { answer, body, callers, refusal } from '../responses.ts';
import { readerLocale } from './reader-locale.ts';
import { keyParam, workflowRefusals } from './workflow-responses.ts';

const route = createRoute({
  method: 'post',
  path: '/workflows/{key}/moves',
  tags: ['Workflows'],
  summary: 'Have running orders follow another version of their workflow',
  security: [callers.staff],
  request: { params: keyParam, body: body(moveOrdersSchema) },
  responses: {
    200: answer(orderMovesSchema, 'Where orders go, state by state, and how many moved.'),
    ...workflowRefusals,
    404: refusal('`not_found`'),
    422: refusal('`unknown_version`, `unknown_target`, `invalid_request`'),
  },
});

export function postMoves(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  app.openapi({ ...route, middleware: authenticateOnce(context, 'staff') }, async (c) => {
    const { caller } = c.var;
    if (!mayEdit(caller)) return problem(c, 403, 'role_not_allowed');
    const locale = readerLocale(c, caller);
    const { key } = c.req.valid('param');
    const outcome = await moveOrders(context, actingAs(caller, locale), key, c.req.valid('json'), locale);
    switch (outcome.code) {
      case 'reported':
        return c.json(outcome.moves, 200);
      case 'unknown_workflow':
        return problem(c, 404, 'not_found');
      case 'unknown_version':
      case 'unknown_target':
        return problem(c, 422, outcome.code);
    }
  });
}
