import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { patchWebhookSchema, webhookSchema } from '@ordialog/protocol';
import { authenticate } from '../../auth/authenticate.ts';
import { mayEdit } from '../../auth/may-edit.ts';
import type { ServerContext } from '../../context.ts';
import { changeWebhook, deleteWebhook } from '../../webhooks/manage-webhooks.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problem.ts';
import { answer, body, callers } from '../responses.ts';
import { webhookRefusal } from './webhook-refusal.ts';
import { unknownWebhook, webhookIdParam, webhookRefusals, wrongWebhook } from './webhook-responses.ts';

const patchRoute = createRoute({
  method: 'patch',
  path: '/webhooks/{id}',
  tags: ['Webhooks'],
  summary: 'Change a webhook, or switch it off and on',
  security: [callers.shop, callers.staff],
  request: { params: webhookIdParam, body: body(patchWebhookSchema) },
  responses: {
    200: answer(webhookSchema, 'The webhook as it is now.'),
    ...webhookRefusals,
    ...unknownWebhook,
    ...wrongWebhook,
  },
});

const deleteRoute = createRoute({
  method: 'delete',
  path: '/webhooks/{id}',
  tags: ['Webhooks'],
  summary: 'Delete a webhook',
  security: [callers.shop, callers.staff],
  request: { params: webhookIdParam },
  responses: {
    204: { description: 'It is gone, with what it still had to be told.' },
    ...webhookRefusals,
    ...unknownWebhook,
  },
});

export function patchWebhook(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  const middleware = authenticate(context, 'shop', 'staff');
  app.openapi({ ...patchRoute, middleware }, async (c) => {
    const { caller } = c.var;
    if (!mayEdit(caller)) return problem(c, 403, 'role_not_allowed');
    const { id } = c.req.valid('param');
    const outcome = await changeWebhook(context, caller.shop.id, id, c.req.valid('json'));
    if (!outcome) return problem(c, 404, 'not_found');
    return outcome.code === 'changed' ? c.json(outcome.webhook, 200) : webhookRefusal(c, caller, outcome);
  });

  app.openapi({ ...deleteRoute, middleware }, async (c) => {
    const { caller } = c.var;
    if (!mayEdit(caller)) return problem(c, 403, 'role_not_allowed');
    const gone = await deleteWebhook(context.db, caller.shop.id, c.req.valid('param').id);
    return gone ? c.body(null, 204) : problem(c, 404, 'not_found');
  });
}
