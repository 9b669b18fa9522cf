import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  webhookDeliveryListSchema,
  webhookDeliveryQuerySchema,
  webhookDeliverySchema,
} from '@ordialog/protocol';
import { z } from 'zod';
import { authenticate } from '../../auth/authenticate.ts';
import { mayEdit } from '../../auth/may-edit.ts';
import type { ServerContext } from '../../context.ts';
import { findWebhook } from '../../webhooks/manage-webhooks.ts';
import {
  listWebhookDeliveries,
  retryWebhookDelivery,
  testWebhook,
} from '../../webhooks/webhook-deliveries.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { problem } from '../problem.ts';
import { answer, callers, refusal } from '../responses.ts';
import { unknownWebhook, webhookIdParam, webhookRefusals } from './webhook-responses.ts';

const shared = { tags: ['Webhooks'], security: [callers.shop, callers.staff] };

const testRoute = createRoute({
  ...shared,
  method: 'post',
  path: '/webhooks/{id}/test',
  summary: 'Tell a webhook something that did not happen, to try its receiver',
  request: { params: webhookIdParam },
  responses: {
    200: answer(webhookDeliverySchema, 'What came of it. It is not repeated.'),
    ...webhookRefusals,
    ...unknownWebhook,
  },
});

const listRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/webhooks/{id}/deliveries',
  summary: 'What a webhook was told or is to be told',
  request: { params: webhookIdParam, query: webhookDeliveryQuerySchema },
  responses: {
    200: answer(webhookDeliveryListSchema, 'The newest first.'),
    ...webhookRefusals,
    ...unknownWebhook,
    422: refusal('`invalid_cursor`, `invalid_request`'),
  },
});

const retryRoute = createRoute({
  ...shared,
  method: 'post',
  path: '/webhooks/{id}/deliveries/{deliveryId}/retry',
  summary: 'Tell again what was given up',
  request: { params: webhookIdParam.extend({ deliveryId: z.uuid() }) },
  responses: {
    200: answer(webhookDeliverySchema, 'It is waiting again, with the same id.'),
    ...webhookRefusals,
    ...unknownWebhook,
  },
});

export function webhookDeliveries(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  const middleware = authenticateOnce(context, 'shop', 'staff');

  app.openapi({ ...testRoute, middleware }, async (c) => {
    const { caller } = c.var;
    if (!mayEdit(caller)) return problem(c, 403, 'role_not_allowed');
    const webhook = await findWebhook(context.db, caller.shop.id, c.req.valid('param').id);
    return webhook ? c.json(await testWebhook(context, webhook), 200) : problem(c, 404, 'not_found');
  });

  app.openapi({ ...listRoute, middleware: authenticate(context, 'shop', 'staff') }, async (c) => {
    const { caller } = c.var;
    if (!mayEdit(caller)) return problem(c, 403, 'role_not_allowed');
    const webhook = await findWebhook(context.db, caller.shop.id, c.req.valid('param').id);
    if (!webhook) return problem(c, 404, 'not_found');
    const list = await listWebhookDeliveries(context, webhook, c.req.valid('query'));
    return list === 'invalid_cursor' ? problem(c, 422, 'invalid_cursor') : c.json(list, 200);
  });

  app.openapi({ ...retryRoute, middleware }, async (c) => {
    const { caller } = c.var;
    if (!mayEdit(caller)) return problem(c, 403, 'role_not_allowed');
    const { id: webhookId, deliveryId } = c.req.valid('param');
    const about = { shopId: caller.shop.id, webhookId };
    const delivery = await retryWebhookDelivery(context, about, deliveryId);
    return delivery ? c.json(delivery, 200) : problem(c, 404, 'not_found');
  });
}
