import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';

const payload = new URL('../../../../../shared/data/woocommerce/order.json', import.meta.url);

/** For tests: the `order.created` body that WooCommerce's documentation prints, byte for byte. */
export function documentedOrder(): Buffer {
  return readFileSync(payload);
}

/** For tests: the same with other values in it. */
export function orderWith(changes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...JSON.parse(documentedOrder().toString()), ...changes };
}

/** For tests: signs a body as WooCommerce does. */
export function signatureOf(body: Uint8Array | string, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('base64');
}
