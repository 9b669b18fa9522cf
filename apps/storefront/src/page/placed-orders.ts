import type { ShopOrder } from '../shop-order.ts';
import { type Kept, kept } from './kept.ts';

export interface PlacedOrders {
  readonly name: string;
  readonly orders: readonly ShopOrder[];
}

/** What the last checkout in this tab brought about, for the page that says thank you. */
export function placedOrders(): Kept {
  return kept('sessionStorage', 'dolls-placed');
}

export function readPlacedOrders(): PlacedOrders | undefined {
  const value = placedOrders().read();
  return isPlacedOrders(value) ? value : undefined;
}

function isPlacedOrders(value: unknown): value is PlacedOrders {
  return typeof value === 'object' && value !== null && 'orders' in value && Array.isArray(value.orders);
}
