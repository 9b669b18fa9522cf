import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { webhookListSchema } from '@ordialog/protocol';
import { authenticate } from '../../auth/authenticate.ts';
import { mayEdit } from '../../auth/may-edit.ts';
import type { ServerContext } from '../../context.ts';
import { listWebhooks as listOf } from '../../webhooks/manage-webhooks.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problem.ts';
import { answer, callers } from '../responses.ts';
import { webhookRefusals } from './webhook-responses.ts';

const route = createRoute({
  method: 'get',
  path: '/webhooks',
  tags: ['Webhooks'],
  summary: 'Where the shop’s own server is told of what happens',
  security: [callers.shop, callers.staff],
  responses: { 200: answer(webhookListSchema, 'All of them, without their secrets.'), ...webhookRefusals },
});

export function listWebhooks(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  app.openapi({ ...route, middleware: authenticate(context, 'shop', 'staff') }, async (c) => {
    const { caller } = c.var;
    if (!mayEdit(caller)) return problem(c, 403, 'role_not_allowed');
    return c.json({ items: await listOf(context.db, caller.shop.id), nextCursor: null }, 200);
  });
}
