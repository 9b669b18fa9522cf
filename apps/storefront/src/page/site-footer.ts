import { element } from './element.ts';
import type { Shop } from './shop.ts';

export function footer({ reader }: Shop): HTMLElement {
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
    element('p', { class: 'footer-demo' }, reader.text('footer.demo')),
  );
}
