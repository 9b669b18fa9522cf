import { OpenAPIHono } from '@hono/zod-openapi';
import type { ServerContext } from '../../context.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import type { AppEnv } from '../app-env.ts';
import { onInvalidRequest } from '../on-error.ts';
import { getEvidence } from './get-evidence.ts';
import { getExports } from './get-exports.ts';
import { postExport } from './post-export.ts';

/** Under `/v1`. */
export function exportRoutes(context: ServerContext & OrderContext): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>({ defaultHook: onInvalidRequest });
  postExport(app, context);
  getExports(app, context);
  getEvidence(app, context);
  return app;
}
