import { catalogue, type ProductId } from '../catalogue.ts';
import { element } from './element.ts';
import { orderReviews } from './order-reviews.ts';
import { productCard } from './product-card.ts';
import { quantitySelect } from './quantity-select.ts';
import type { Page, Shop } from './shop.ts';

export function productPage(shop: Shop, id: ProductId): Page {
  const product = catalogue[id];
  const { reader } = shop;
  const text = reader.products[id];
  const goesWith = product.goesWith.map((other) => productCard(catalogue[other], shop));
  return {
    title: `${text.name} · Dolls & Co`,
    content: element(
      'div',
      { class: 'bar page' },
      element(
        'article',
        { class: 'product' },
        element('img', { src: shop.picture(id), alt: text.picture, width: 480, height: 600 }),
        element(
          'div',
          { class: 'product-words' },
          element('h1', {}, text.name),
          element('p', { class: 'line' }, text.line),
          element('p', { class: 'price' }, reader.money(product.price)),
          element(
            'p',
            { class: `availability ${product.availability}` },
            reader.text(`availability.${product.availability}.when`, { count: product.daysToMake }),
          ),
          buyForm(shop, id),
          element('p', { class: 'description' }, text.description),
          element(
            'dl',
            { class: 'facts' },
            (['size', 'material', 'care'] as const).map((fact) =>
              element(
                'div',
                {},
                element('dt', {}, reader.text(`product.${fact}`)),
                element('dd', {}, text[fact]),
              ),
            ),
          ),
        ),
      ),
      element(
        'section',
        { class: 'shelf', 'aria-labelledby': 'goes-with' },
        element('h2', { id: 'goes-with' }, reader.text('product.goesWith')),
        element('ul', { class: 'product-grid' }, goesWith),
      ),
      element('div', { class: 'shelf' }, orderReviews(product, text.name)),
    ),
  };
}

function buyForm(shop: Shop, id: ProductId): HTMLElement {
  const { reader, basket } = shop;
  const quantity = quantitySelect(1, { id: 'quantity' });
  const toBasket = element(
    'a',
    { class: 'text-link', href: shop.href('/basket') },
    reader.text('product.toBasket'),
  );
  const inBasket = () => basket.lines.some(({ product }) => product.id === id);
  toBasket.hidden = !inBasket();
  const form = element(
    'form',
    { class: 'buy' },
    element('label', { for: 'quantity' }, reader.text('product.quantity')),
    quantity,
    element('button', { class: 'button', type: 'submit' }, reader.text('product.add')),
    toBasket,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    basket.add(id, Number(quantity.value));
    toBasket.hidden = false;
    shop.announce(reader.text('product.added', { name: reader.products[id].name }));
  });
  return form;
}
