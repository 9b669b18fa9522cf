import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { entryListQuerySchema, entryListSchema } from '@ordialog/protocol';
import { authenticate } from '../../auth/authenticate.ts';
import type { ServerContext } from '../../context.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { readEntries } from '../../orders/read-entries.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problem.ts';
import { answer, callers, orderRefusals, refusal } from '../responses.ts';
import { wantedLocale } from '../wanted-locale.ts';
import { orderIdParam } from './order-id-param.ts';

const route = createRoute({
  method: 'get',
  path: '/orders/{id}/entries',
  tags: ['Orders'],
  summary: 'The order’s log, ascending; with `q` what people wrote with these words in it',
  security: [callers.shop, callers.buyer, callers.staff],
  request: { params: orderIdParam, query: entryListQuerySchema },
  responses: {
    200: answer(entryListSchema, 'A stretch of the log.'),
    ...orderRefusals,
    422: refusal('`invalid_request`'),
  },
});

export function getEntries(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  app.openapi({ ...route, middleware: authenticate(context, 'shop', 'buyer', 'staff') }, async (c) => {
    const { id } = c.req.valid('param');
    const entries = await readEntries(context, c.var.caller, id, c.req.valid('query'), wantedLocale(c));
    return entries ? c.json(entries, 200) : problem(c, 404, 'not_found');
  });
}
