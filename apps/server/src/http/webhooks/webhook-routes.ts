import { OpenAPIHono } from '@hono/zod-openapi';
import type { ServerContext } from '../../context.ts';
import type { AppEnv } from '../app-env.ts';
import { onInvalidRequest } from '../on-error.ts';
import { listWebhooks } from './list-webhooks.ts';
import { patchWebhook } from './patch-webhook.ts';
import { postWebhook } from './post-webhook.ts';
import { webhookDeliveries } from './webhook-deliveries.ts';

/** Under `/v1`. */
export function webhookRoutes(context: ServerContext): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>({ defaultHook: onInvalidRequest });
  listWebhooks(app, context);
  postWebhook(app, context);
  patchWebhook(app, context);
  webhookDeliveries(app, context);
  return app;
}
