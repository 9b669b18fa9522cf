import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { rotatedSecretSchema, shopSecretNames } from '@ordialog/protocol';
import { z } from 'zod';
import { authenticate } from '../../auth/authenticate.ts';
import type { ServerContext } from '../../context.ts';
import { rotateSecret } from '../../shops/rotate-secret.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problem.ts';
import { answer, callers, refusal } from '../responses.ts';
import { shopRefusals } from './shop-refusals.ts';

const route = createRoute({
  method: 'post',
  path: '/shop/secrets/{name}/rotate',
  tags: ['Shop'],
  summary: 'Put a new secret in the place of one',
  description:
    'For owners. What the old secret signed is refused at once: buyers’ tokens, or webhooks. ' +
    'An `Idempotency-Key` plays no part here, since no answer with a secret is kept.',
  security: [callers.staff],
  request: { params: z.object({ name: z.string().max(40) }) },
  responses: {
    200: answer(rotatedSecretSchema, 'The new secret, shown this once.'),
    ...shopRefusals,
    404: refusal('`not_found`'),
  },
});

export function rotateShopSecret(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  const { db, sessionEnds } = context;
  app.openapi({ ...route, middleware: authenticate(context, 'staff') }, async (c) => {
    const { shop, staff } = c.var.caller;
    if (staff.role !== 'owner') return problem(c, 403, 'role_not_allowed');
    const name = shopSecretNames.find((each) => each === c.req.valid('param').name);
    if (name === undefined) return problem(c, 404, 'not_found');
    const secret = await rotateSecret(db, shop.id, name);
    if (name === 'identity') sessionEnds.ended({ kind: 'buyers', shopId: shop.id });
    c.header('Cache-Control', 'no-store');
    return c.json({ name, secret }, 200);
  });
}
