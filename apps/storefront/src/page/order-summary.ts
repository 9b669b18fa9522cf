import { type DeliveryMethod, deliveryPrice } from '../delivery.ts';
import { element } from './element.ts';
import type { Shop } from './shop.ts';

/** Items, delivery and total; the delivery's price is open until its method is chosen. */
export function totals({ basket, reader }: Shop, delivery?: DeliveryMethod): HTMLElement {
  const price = delivery === undefined ? 0 : deliveryPrice[delivery];
  const deliveryText =
    delivery === undefined
      ? reader.text('summary.deliveryOpen')
      : price === 0
        ? reader.text('summary.free')
        : reader.money(price);
  const row = (name: string, value: string, kind?: string) =>
    element('div', { class: kind }, element('dt', {}, name), element('dd', {}, value));
  return element(
    'dl',
    { class: 'totals' },
    row(reader.text('summary.items'), reader.money(basket.total)),
    row(reader.text('summary.delivery'), deliveryText, delivery === undefined ? 'open' : undefined),
    row(reader.text('summary.total'), reader.money(basket.total + price), 'total'),
  );
}

export function splitNotice({ basket, reader }: Shop): HTMLElement | undefined {
  return basket.splits ? element('p', { class: 'notice' }, reader.text('basket.split')) : undefined;
}
