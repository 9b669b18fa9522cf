import { OpenAPIHono } from '@hono/zod-openapi';
import type { ServerContext } from '../../context.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import type { AppEnv } from '../app-env.ts';
import { onInvalidRequest } from '../on-error.ts';
import { takeInShopify } from './take-in-shopify.ts';
import { takeInWooCommerce } from './take-in-woocommerce.ts';

/** Under `/v1`: orders as the platforms send them. */
export function intakeRoutes(context: ServerContext & OrderContext): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>({ defaultHook: onInvalidRequest });
  takeInShopify(app, context);
  takeInWooCommerce(app, context);
  return app;
}
