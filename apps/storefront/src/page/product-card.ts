import type { Product, ProductId } from '../catalogue.ts';
import { availabilityTag } from './availability-tag.ts';
import { element } from './element.ts';
import type { Shop } from './shop.ts';

export function productCard(product: Product & { readonly id: ProductId }, shop: Shop): HTMLElement {
  const text = shop.reader.products[product.id];
  return element(
    'li',
    { class: 'product-card' },
    element(
      'a',
      { href: shop.href(`/item/${product.id}`) },
      element('img', { src: shop.picture(product.id), alt: '', width: 480, height: 600 }),
      element('span', { class: 'name' }, text.name),
      element('span', { class: 'line' }, text.line),
      element('span', { class: 'price' }, shop.reader.money(product.price)),
      availabilityTag(product.availability, shop.reader),
    ),
  );
}
