import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { shopViewSchema } from '@ordialog/protocol';
import { authenticate } from '../../auth/authenticate.ts';
import type { ServerContext } from '../../context.ts';
import { shopView } from '../../shops/shop-view.ts';
import type { AppEnv } from '../app-env.ts';
import { answer, callers } from '../responses.ts';
import { shopRefusals } from './shop-refusals.ts';

const route = createRoute({
  method: 'get',
  path: '/shop',
  tags: ['Shop'],
  summary: 'The shop’s settings',
  security: [callers.shop, callers.staff],
  responses: { 200: answer(shopViewSchema, 'The settings, without secrets.'), ...shopRefusals },
});

export function getShop(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  app.openapi({ ...route, middleware: authenticate(context, 'shop', 'staff') }, (c) =>
    c.json(shopView(c.var.caller.shop, context), 200),
  );
}
