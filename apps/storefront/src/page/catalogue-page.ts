import { products } from '../catalogue.ts';
import { element } from './element.ts';
import { productCard } from './product-card.ts';
import type { Page, Shop } from './shop.ts';

export function cataloguePage(shop: Shop): Page {
  const { text } = shop.reader;
  return {
    title: text('site.title'),
    content: element(
      'div',
      {},
      hero(shop),
      shelf('doll', text('catalogue.dolls'), shop),
      shelf('clothes', text('catalogue.clothes'), shop),
      howItGoes(shop),
    ),
  };
}

function hero({ reader, picture }: Shop): HTMLElement {
  const action = element('a', { class: 'button', href: '#doll' }, reader.text('hero.action'));
  return element(
    'section',
    { class: 'hero' },
    element(
      'div',
      { class: 'bar' },
      element(
        'div',
        { class: 'hero-words' },
        element('h1', {}, reader.text('hero.title')),
        element('p', {}, reader.text('hero.text')),
        action,
      ),
      element('img', { src: picture('shop-window'), alt: '', width: 900, height: 640 }),
    ),
  );
}

function shelf(kind: 'doll' | 'clothes', title: string, shop: Shop): HTMLElement {
  return element(
    'section',
    { class: 'bar shelf', id: kind, 'aria-labelledby': `${kind}-title` },
    element('h2', { id: `${kind}-title` }, title),
    element(
      'ul',
      { class: 'product-grid' },
      products.filter((product) => product.kind === kind).map((product) => productCard(product, shop)),
    ),
  );
}

function howItGoes({ reader }: Shop): HTMLElement {
  return element(
    'section',
    { class: 'how', 'aria-labelledby': 'how-title' },
    element(
      'div',
      { class: 'bar' },
      element('h2', { id: 'how-title' }, reader.text('how.title')),
      element(
        'ol',
        {},
        (['order', 'talk', 'receive'] as const).map((step) =>
          element(
            'li',
            {},
            element('h3', {}, reader.text(`how.${step}.title`)),
            element('p', {}, reader.text(`how.${step}.text`)),
          ),
        ),
      ),
    ),
  );
}
