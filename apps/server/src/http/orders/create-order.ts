import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { createdOrdersSchema, createOrderSchema } from '@ordialog/protocol';
import type { ServerContext } from '../../context.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { placePurchase } from '../../orders/place-purchase.ts';
import { reportedPurchase } from '../../orders/reported-purchase.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { problem } from '../problem.ts';
import { answer, body, callers, refusal } from '../responses.ts';
import { wantedLocale } from '../wanted-locale.ts';
import { readOrders } from './read-orders.ts';

const route = createRoute({
  method: 'post',
  path: '/orders',
  tags: ['Orders'],
  summary: 'Report a purchase',
  description: 'Becomes one order, or several where the workflow splits by availability.',
  security: [callers.shop],
  request: { body: body(createOrderSchema) },
  responses: {
    200: answer(createdOrdersSchema, 'The same purchase was reported before: the same orders.'),
    201: answer(createdOrdersSchema, 'The orders that were made.'),
    401: refusal('`token_missing`, `key_invalid`'),
    403: refusal('`wrong_caller`'),
    409: refusal('`order_conflict`: the `externalId` was used with another body; `number_taken`'),
    422: refusal('`invalid_request`, `unknown_workflow`'),
  },
});

export function createOrder(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  app.openapi({ ...route, middleware: authenticateOnce(context, 'shop') }, async (c) => {
    const { caller } = c.var;
    const outcome = await placePurchase(
      context,
      caller.shop,
      reportedPurchase(caller.shop, c.req.valid('json')),
    );
    switch (outcome.code) {
      case 'placed':
      case 'repeated': {
        const orders = await readOrders(context, caller, outcome.orderIds, wantedLocale(c));
        return c.json({ orders }, outcome.code === 'placed' ? 201 : 200);
      }
      case 'unknown_workflow':
        return problem(c, 422, outcome.code);
      case 'order_conflict':
      case 'number_taken':
        return problem(c, 409, outcome.code);
    }
  });
}
