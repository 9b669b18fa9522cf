import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { patchShopSchema, shopViewSchema } from '@ordialog/protocol';
import { authenticate } from '../../auth/authenticate.ts';
import { mayEdit } from '../../auth/may-edit.ts';
import type { ServerContext } from '../../context.ts';
import { changeShop } from '../../shops/change-shop.ts';
import { shopView } from '../../shops/shop-view.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problem.ts';
import { answer, body, callers, refusal } from '../responses.ts';
import { shopRefusals } from './shop-refusals.ts';

const route = createRoute({
  method: 'patch',
  path: '/shop',
  tags: ['Shop'],
  summary: 'Change the shop’s settings',
  description: 'What is not named stays as it is; `null` takes away what may be missing.',
  security: [callers.shop, callers.staff],
  request: { body: body(patchShopSchema) },
  responses: {
    200: answer(shopViewSchema, 'The settings as they are now.'),
    ...shopRefusals,
    409: refusal('`settings_conflict`, with the current `shop`: it has moved on from `expectedVersion`'),
    422: refusal('`invalid_request`, with `errors`: each with its path and code'),
  },
});

export function patchShop(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  app.openapi({ ...route, middleware: authenticate(context, 'shop', 'staff') }, async (c) => {
    const { caller } = c.var;
    if (!mayEdit(caller)) return problem(c, 403, 'role_not_allowed');
    const outcome = await changeShop(context.db, caller.shop.id, c.req.valid('json'));
    switch (outcome.code) {
      case 'changed':
        return c.json(shopView(outcome.shop, context), 200);
      case 'settings_conflict':
        return problem(c, 409, outcome.code, undefined, { shop: shopView(outcome.shop, context) });
      case 'locale_not_offered': {
        const message = 'The shop’s own language is one of those it offers';
        const errors = [{ path: 'locale', code: outcome.code, message }];
        return problem(c, 422, 'invalid_request', undefined, { errors });
      }
    }
  });
}
