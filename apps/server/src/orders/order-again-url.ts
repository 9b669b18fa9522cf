import type { Order } from '@ordialog/core';
import type { Shop } from '../db/tables/shops.ts';

/** Where the buyer orders the same again: the shop's own page. Undefined when the shop has named none, or no page. */
export function orderAgainUrl(
  { settings }: Pick<Shop, 'settings'>,
  { number, lines }: Pick<Order, 'number' | 'lines'>,
): string | undefined {
  const { orderAgainUrl: template } = settings;
  if (template === undefined) return undefined;
  const url = template
    .replaceAll('{number}', encodeURIComponent(number))
    .replaceAll('{sku}', encodeURIComponent(lines[0]?.sku ?? ''));
  return /^https?:$/.test(URL.parse(url)?.protocol ?? '') ? url : undefined;
}
