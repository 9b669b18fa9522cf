import { availabilityTag } from './availability-tag.ts';
import type { BasketLine } from './basket.ts';
import { element } from './element.ts';
import { emptyState } from './empty-state.ts';
import { keepFocus } from './keep-focus.ts';
import { splitNotice, totals } from './order-summary.ts';
import { quantitySelect } from './quantity-select.ts';
import type { Page, Shop } from './shop.ts';

export function basketPage(shop: Shop): Page {
  const content = element('div');
  const render = () =>
    keepFocus(() =>
      content.replaceChildren(
        shop.basket.lines.length > 0
          ? filledBasket(shop)
          : emptyState(shop.reader.text('basket.empty'), shop.reader.text('basket.emptyHint'), shop),
      ),
    );
  render();
  shop.basket.addEventListener('change', render);
  return {
    title: `${shop.reader.text('basket.title')} · Dolls & Co`,
    content,
    leave: () => shop.basket.removeEventListener('change', render),
  };
}

function filledBasket(shop: Shop): HTMLElement {
  const { reader, basket } = shop;
  return element(
    'div',
    { class: 'bar page' },
    element('h1', {}, reader.text('basket.title')),
    element(
      'div',
      { class: 'with-aside' },
      element(
        'ul',
        { class: 'basket-lines' },
        basket.lines.map((line) => basketLine(line, shop)),
      ),
      element(
        'section',
        { class: 'summary', 'aria-labelledby': 'summary-title' },
        element('h2', { id: 'summary-title' }, reader.text('summary.title')),
        totals(shop),
        splitNotice(shop),
        element('a', { class: 'button wide', href: shop.href('/checkout') }, reader.text('basket.checkout')),
      ),
    ),
  );
}

function basketLine({ product, quantity }: BasketLine, shop: Shop): HTMLElement {
  const { reader, basket } = shop;
  const { name } = reader.products[product.id];
  const select = quantitySelect(quantity, {
    id: `quantity-${product.id}`,
    'aria-label': reader.text('basket.quantityOf', { name }),
  });
  select.addEventListener('change', () => basket.set(product.id, Number(select.value)));
  const remove = element(
    'button',
    { class: 'text-link', type: 'button', 'aria-label': reader.text('basket.removeOf', { name }) },
    reader.text('basket.remove'),
  );
  remove.addEventListener('click', () => {
    basket.set(product.id, 0);
    shop.announce(reader.text('basket.removed', { name }));
    const title = document.querySelector('h1');
    title?.setAttribute('tabindex', '-1');
    title?.focus();
  });
  return element(
    'li',
    {},
    element('img', { src: shop.picture(product.id), alt: '', width: 96, height: 120 }),
    element(
      'div',
      { class: 'basket-words' },
      element('a', { class: 'name', href: shop.href(`/item/${product.id}`) }, name),
      availabilityTag(product.availability, reader),
      element('div', { class: 'basket-controls' }, select, remove),
    ),
    element(
      'p',
      { class: 'price' },
      reader.money(product.price * quantity),
      quantity > 1 &&
        element('small', {}, reader.text('basket.each', { price: reader.money(product.price) })),
    ),
  );
}
