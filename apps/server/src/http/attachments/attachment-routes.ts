import { OpenAPIHono } from '@hono/zod-openapi';
import type { ServerContext } from '../../context.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import type { AppEnv } from '../app-env.ts';
import { onInvalidRequest } from '../on-error.ts';
import { getAttachments } from './get-attachments.ts';
import { orderUploads } from './order-uploads.ts';
import { postAttachment } from './post-attachment.ts';

/** Under `/v1`. */
export function attachmentRoutes(context: ServerContext & OrderContext): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>({ defaultHook: onInvalidRequest });
  postAttachment(app, context);
  orderUploads(app, context);
  getAttachments(app, context);
  return app;
}
