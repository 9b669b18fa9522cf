import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { shopKeyListSchema } from '@ordialog/protocol';
import { authenticate } from '../../auth/authenticate.ts';
import type { ServerContext } from '../../context.ts';
import { listShopKeys } from '../../shops/shop-keys.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problem.ts';
import { answer, callers } from '../responses.ts';
import { shopRefusals } from './shop-refusals.ts';

const route = createRoute({
  method: 'get',
  path: '/shop/keys',
  tags: ['Shop'],
  summary: 'The secret keys that open the shop',
  description: 'For owners. The keys themselves are not kept, only by what they can be told apart.',
  security: [callers.staff],
  responses: { 200: answer(shopKeyListSchema, 'The keys, the newest first.'), ...shopRefusals },
});

export function listKeys(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  app.openapi({ ...route, middleware: authenticate(context, 'staff') }, async (c) => {
    const { shop, staff } = c.var.caller;
    if (staff.role !== 'owner') return problem(c, 403, 'role_not_allowed');
    return c.json({ items: await listShopKeys(context.db, shop.id), nextCursor: null }, 200);
  });
}
