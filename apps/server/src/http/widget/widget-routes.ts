import { OpenAPIHono } from '@hono/zod-openapi';
import type { ServerContext } from '../../context.ts';
import type { AppEnv } from '../app-env.ts';
import { onInvalidRequest } from '../on-error.ts';
import { getWidget } from './get-widget.ts';

/** `/v1/widget`: the script on shops' pages, before interaction. */
export function widgetRoutes(context: ServerContext): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>({ defaultHook: onInvalidRequest });
  getWidget(app, context);
  return app;
}
