import { type Locale, type Order, type Party, stateOf, textIn, type Workflow } from '@ordialog/core';
import type { OrderView } from '@ordialog/protocol';
import type { Shop } from '../db/tables/shops.ts';
import { pickupCode } from './pickup-code.ts';

interface Reader {
  readonly party: Party;
  readonly shop: Shop;
  readonly locale: Locale;
  readonly publicUrl: string;
}

/** Where an order waits to be picked up, and what its buyer shows there; undefined while it does not wait. */
export function pickupView(
  workflow: Workflow,
  order: Order,
  { party, shop, locale, publicUrl }: Reader,
): OrderView['pickup'] {
  const shown = party === 'buyer' ? order.publishedState : order.state;
  if (shown !== order.state || stateOf(workflow, shown)?.phase !== 'pickup') return undefined;
  const { pickupPlaces = [] } = shop.settings;
  const place = pickupPlaces.find(({ method }) => method === order.delivery.method);
  const where = place ? { place: place.place, hours: textIn(place.hours, locale) } : {};
  // The seller is told the code by the buyer, and by nobody else.
  if (party === 'seller') return where;
  const code = pickupCode(shop, order.id);
  const link = `${publicUrl}/inbox/orders/${encodeURIComponent(order.id)}?pickup=${code}`;
  return { ...where, code, link };
}
