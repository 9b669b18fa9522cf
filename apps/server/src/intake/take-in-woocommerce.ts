import type { Shop } from '../db/tables/shops.ts';
import type { OrderContext } from '../orders/order-context.ts';
import { parseJson } from './parse-json.ts';
import { placeNumbered, type TakenIn } from './taken-in.ts';
import { wooCommerceOrderSchema } from './woocommerce-order.ts';
import { wooCommercePurchase } from './woocommerce-purchase.ts';

/** Orders that nobody wants fulfilled: drafts of the checkout, and those already undone when they reach us. */
const passedOver = new Set(['auto-draft', 'checkout-draft', 'trash', 'cancelled', 'refunded']);

/** Makes the orders of a WooCommerce `order.created` body whose signature was checked. */
export async function takeInWooCommerce(
  context: OrderContext,
  shop: Shop,
  body: Uint8Array,
): Promise<TakenIn> {
  const json = parseJson(body);
  if (!json) return { code: 'malformed_json' };
  const read = wooCommerceOrderSchema.safeParse(json.value);
  if (!read.success) return { code: 'invalid_payload', issues: read.error.issues };
  if (passedOver.has(read.data.status)) return { code: 'ignored' };
  const reported = wooCommercePurchase(shop, read.data);
  if (!reported) return { code: 'invalid_payload', issues: [] };
  return placeNumbered(context, shop, reported);
}
