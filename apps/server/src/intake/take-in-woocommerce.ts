import type { z } from 'zod';
import type { Shop } from '../db/tables/shops.ts';
import type { OrderContext } from '../orders/order-context.ts';
import { type PurchaseOutcome, placePurchase } from '../orders/place-purchase.ts';
import { parseJson } from './parse-json.ts';
import { wooCommerceOrderSchema } from './woocommerce-order.ts';
import { wooCommercePurchase } from './woocommerce-purchase.ts';

export type TakenIn =
  | PurchaseOutcome
  | { readonly code: 'malformed_json' | 'ignored' }
  | { readonly code: 'invalid_payload'; readonly issues: readonly z.core.$ZodIssue[] };

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
  const outcome = await placePurchase(context, shop, reported);
  if (outcome.code !== 'number_taken') return outcome;
  const { number: _, ...unnumbered } = reported;
  return placePurchase(context, shop, unnumbered);
}
