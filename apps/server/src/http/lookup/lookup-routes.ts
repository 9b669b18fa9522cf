import { OpenAPIHono } from '@hono/zod-openapi';
import type { ServerContext } from '../../context.ts';
import type { AppEnv } from '../app-env.ts';
import { onInvalidRequest } from '../on-error.ts';
import { postLookup } from './post-lookup.ts';
import { postLookupConfirm } from './post-lookup-confirm.ts';

/** `/v1/lookup`: guests who know an order's number and its buyer's address. */
export function lookupRoutes(context: ServerContext): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>({ defaultHook: onInvalidRequest });
  postLookup(app, context);
  postLookupConfirm(app, context);
  return app;
}
