import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { paymentMethodListSchema } from '@ordialog/protocol';
import { authenticate } from '../../auth/authenticate.ts';
import { mayEdit } from '../../auth/may-edit.ts';
import type { ServerContext } from '../../context.ts';
import { listMethods } from '../../payment-methods/list-methods.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problem.ts';
import { answer, callers } from '../responses.ts';
import { shopRefusals } from './shop-refusals.ts';

const route = createRoute({
  method: 'get',
  path: '/shop/payment-methods',
  tags: ['Shop'],
  summary: 'The ways to pay that the shop has saved',
  description: 'For owners, managers and the shop’s own server.',
  security: [callers.shop, callers.staff],
  responses: {
    200: answer(paymentMethodListSchema, 'In the order in which buyers see them, each with its versions.'),
    ...shopRefusals,
  },
});

export function listPaymentMethods(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  app.openapi({ ...route, middleware: authenticate(context, 'shop', 'staff') }, async (c) => {
    const { caller } = c.var;
    if (!mayEdit(caller)) return problem(c, 403, 'role_not_allowed');
    return c.json({ items: await listMethods(context.db, caller.shop.id), nextCursor: null }, 200);
  });
}
