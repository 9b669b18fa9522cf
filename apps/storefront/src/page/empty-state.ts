import { element } from './element.ts';
import type { Shop } from './shop.ts';

/** A page with nothing on it yet: what that means, and the way on. */
export function emptyState(title: string, hint: string, shop: Shop): HTMLElement {
  return element(
    'div',
    { class: 'bar page empty' },
    element('img', { src: shop.picture('empty-hanger'), alt: '', width: 480, height: 300 }),
    element('h1', {}, title),
    element('p', {}, hint),
    element('a', { class: 'button', href: shop.href('/') }, shop.reader.text('basket.browse')),
  );
}
