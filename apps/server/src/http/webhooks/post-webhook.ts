import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { createdWebhookSchema, postWebhookSchema } from '@ordialog/protocol';
import { mayEdit } from '../../auth/may-edit.ts';
import type { ServerContext } from '../../context.ts';
import { addWebhook, replaceSecret } from '../../webhooks/manage-webhooks.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { problem } from '../problem.ts';
import { answer, body, callers, refusal } from '../responses.ts';
import { webhookRefusal } from './webhook-refusal.ts';
import { unknownWebhook, webhookIdParam, webhookRefusals, wrongWebhook } from './webhook-responses.ts';

const addRoute = createRoute({
  method: 'post',
  path: '/webhooks',
  tags: ['Webhooks'],
  summary: 'Have a server told of what happens',
  description:
    'Requests are signed by the Standard Webhooks specification and repeated with the same `webhook-id` for up to three days until the answer is 2xx. Drop repeats by that id.',
  security: [callers.shop, callers.staff],
  request: { body: body(postWebhookSchema) },
  responses: {
    201: answer(createdWebhookSchema, 'With its secret, which is never shown again.'),
    ...webhookRefusals,
    ...wrongWebhook,
    409: refusal('`too_many_webhooks`'),
  },
});

const secretRoute = createRoute({
  method: 'post',
  path: '/webhooks/{id}/secret',
  tags: ['Webhooks'],
  summary: 'Replace a webhook’s secret',
  description: 'For a day both secrets sign, so that the receiver can change over.',
  security: [callers.shop, callers.staff],
  request: { params: webhookIdParam },
  responses: {
    200: answer(createdWebhookSchema, 'With its new secret.'),
    ...webhookRefusals,
    ...unknownWebhook,
  },
});

export function postWebhook(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  const middleware = authenticateOnce(context, 'shop', 'staff');
  app.openapi({ ...addRoute, middleware }, async (c) => {
    const { caller } = c.var;
    if (!mayEdit(caller)) return problem(c, 403, 'role_not_allowed');
    const outcome = await addWebhook(context, caller.shop.id, c.req.valid('json'));
    return outcome.code === 'added' ? c.json(outcome.webhook, 201) : webhookRefusal(c, caller, outcome);
  });

  app.openapi({ ...secretRoute, middleware }, async (c) => {
    const { caller } = c.var;
    if (!mayEdit(caller)) return problem(c, 403, 'role_not_allowed');
    const webhook = await replaceSecret(context, caller.shop.id, c.req.valid('param').id);
    return webhook ? c.json(webhook, 200) : problem(c, 404, 'not_found');
  });
}
