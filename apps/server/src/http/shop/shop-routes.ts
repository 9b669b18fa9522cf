import { OpenAPIHono } from '@hono/zod-openapi';
import type { ServerContext } from '../../context.ts';
import type { AppEnv } from '../app-env.ts';
import { onInvalidRequest } from '../on-error.ts';
import { addPaymentMethod } from './add-payment-method.ts';
import { changePaymentMethod } from './change-payment-method.ts';
import { createKey } from './create-key.ts';
import { getShop } from './get-shop.ts';
import { listKeys } from './list-keys.ts';
import { listPaymentMethods } from './list-payment-methods.ts';
import { patchShop } from './patch-shop.ts';
import { revokeKey } from './revoke-key.ts';
import { rotateShopSecret } from './rotate-shop-secret.ts';

/** Under `/v1`: what a shop's people set of it. */
export function shopRoutes(context: ServerContext): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>({ defaultHook: onInvalidRequest });
  getShop(app, context);
  patchShop(app, context);
  rotateShopSecret(app, context);
  listKeys(app, context);
  createKey(app, context);
  revokeKey(app, context);
  listPaymentMethods(app, context);
  addPaymentMethod(app, context);
  changePaymentMethod(app, context);
  return app;
}
