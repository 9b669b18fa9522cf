import { element } from './element.ts';
import type { Shop } from './shop.ts';

export function footer({ reader, href }: Shop): HTMLElement {
  return element(
    'div',
    { class: 'bar' },
    element('p', { class: 'footer-brand' }, 'Dolls & Co'),
    element(
      'address',
      {},
      element('strong', {}, reader.text('footer.workshop')),
      'Via della Rocca 12, 10123 Torino',
      element('span', {}, reader.text('footer.hours')),
    ),
    element(
      'div',
      { class: 'footer-end' },
      element('a', { href: href('/track') }, reader.text('footer.track')),
      element('p', {}, reader.text('footer.demo')),
    ),
  );
}
