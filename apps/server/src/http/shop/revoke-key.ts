import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { authenticate } from '../../auth/authenticate.ts';
import type { ServerContext } from '../../context.ts';
import { revokeShopKey } from '../../shops/shop-keys.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problem.ts';
import { callers, refusal } from '../responses.ts';
import { shopRefusals } from './shop-refusals.ts';

const route = createRoute({
  method: 'delete',
  path: '/shop/keys/{id}',
  tags: ['Shop'],
  summary: 'Revoke a secret key',
  description: 'For owners. Whoever has it is shut out from the next request on.',
  security: [callers.staff],
  request: { params: z.object({ id: z.string().max(100) }) },
  responses: {
    204: { description: 'It opens nothing any more.' },
    ...shopRefusals,
    404: refusal('`not_found`, also for one that was revoked already'),
  },
});

export function revokeKey(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  const { db, clock } = context;
  app.openapi({ ...route, middleware: authenticate(context, 'staff') }, async (c) => {
    const { shop, staff } = c.var.caller;
    if (staff.role !== 'owner') return problem(c, 403, 'role_not_allowed');
    const { id } = c.req.valid('param');
    const revoked = await revokeShopKey(db, shop.id, { id, now: clock.now() });
    return revoked ? c.body(null, 204) : problem(c, 404, 'not_found');
  });
}
