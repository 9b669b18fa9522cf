import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { createdShopKeySchema, newShopKeySchema } from '@ordialog/protocol';
import { authenticate } from '../../auth/authenticate.ts';
import type { ServerContext } from '../../context.ts';
import { createShopKey } from '../../shops/shop-keys.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problem.ts';
import { answer, body, callers, refusal } from '../responses.ts';
import { shopRefusals } from './shop-refusals.ts';

const route = createRoute({
  method: 'post',
  path: '/shop/keys',
  tags: ['Shop'],
  summary: 'Make a secret key',
  description:
    'For owners. An `Idempotency-Key` plays no part here, since no answer with a secret is kept: a key that was ' +
    'made and not received can be seen in the list, and revoked.',
  security: [callers.staff],
  request: { body: body(newShopKeySchema) },
  responses: {
    201: answer(createdShopKeySchema, 'The key, shown this once.'),
    ...shopRefusals,
    409: refusal('`too_many_keys`'),
  },
});

export function createKey(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  const { db, clock } = context;
  app.openapi({ ...route, middleware: authenticate(context, 'staff') }, async (c) => {
    const { shop, staff } = c.var.caller;
    if (staff.role !== 'owner') return problem(c, 403, 'role_not_allowed');
    const { name } = c.req.valid('json');
    const created = await createShopKey(db, shop.id, { name, now: clock.now() });
    if (!created) return problem(c, 409, 'too_many_keys');
    c.header('Cache-Control', 'no-store');
    return c.json(created, 201);
  });
}
