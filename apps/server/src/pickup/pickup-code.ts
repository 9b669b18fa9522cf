import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Shop } from '../db/tables/shops.ts';

const codes = 1_000_000;

/**
 * Six digits that a buyer shows at the counter. They follow from the order and the shop's secret, so that there is
 * nothing to keep, and nobody who knows one learns another.
 */
export function pickupCode({ identity_secret }: Pick<Shop, 'identity_secret'>, orderId: string): string {
  const digest = createHmac('sha256', identity_secret).update(`pickup ${orderId}`).digest();
  // 48 bits of it: what the remainder favors is one in 280 million.
  return String(digest.readUIntBE(0, 6) % codes).padStart(6, '0');
}

export function isPickupCode(shop: Pick<Shop, 'identity_secret'>, orderId: string, given: string): boolean {
  const right = Buffer.from(pickupCode(shop, orderId));
  const code = Buffer.from(given);
  return code.length === right.length && timingSafeEqual(code, right);
}
