import type { z } from 'zod';
import type { Shop } from '../db/tables/shops.ts';
import type { OrderContext } from '../orders/order-context.ts';
import { type PurchaseOutcome, placePurchase, type ReportedPurchase } from '../orders/place-purchase.ts';

/** What came of a platform's message whose signature was checked. */
export type TakenIn =
  | PurchaseOutcome
  | { readonly code: 'malformed_json' | 'ignored' | 'unknown_order' }
  | { readonly code: 'invalid_payload'; readonly issues: readonly z.core.$ZodIssue[] };

/** Places a platform's purchase under its own number, or under the shop's next where another order has that. */
export async function placeNumbered(
  context: OrderContext,
  shop: Shop,
  reported: ReportedPurchase,
): Promise<PurchaseOutcome> {
  const outcome = await placePurchase(context, shop, reported);
  if (outcome.code !== 'number_taken') return outcome;
  const { number: _, ...unnumbered } = reported;
  return placePurchase(context, shop, unnumbered);
}
