import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { orderCountsSchema } from '@ordialog/protocol';
import { authenticate } from '../../auth/authenticate.ts';
import type { ServerContext } from '../../context.ts';
import { actingAs } from '../../orders/acting.ts';
import { countOrders as countsOf } from '../../orders/count-orders.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import type { AppEnv } from '../app-env.ts';
import { answer, callers, refusal } from '../responses.ts';
import { wantedLocale } from '../wanted-locale.ts';

const route = createRoute({
  method: 'get',
  path: '/orders/counts',
  tags: ['Orders'],
  summary: 'How many orders wait and stand in each state',
  security: [callers.shop, callers.staff],
  responses: {
    200: answer(orderCountsSchema, 'The counts.'),
    401: refusal('`token_missing`, `key_invalid`, `session_invalid`'),
    403: refusal('`wrong_caller`'),
  },
});

export function countOrders(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  app.openapi({ ...route, middleware: authenticate(context, 'shop', 'staff') }, async (c) => {
    const { caller } = c.var;
    const locale = actingAs(caller, wantedLocale(c)).locale ?? 'en';
    return c.json(await countsOf(context, caller, locale), 200);
  });
}
