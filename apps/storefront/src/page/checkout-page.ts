import type { CheckoutRequest } from '../checkout-request.ts';
import { createCheckoutDraft } from './checkout-draft.ts';
import { adaptToDelivery, checkoutForm } from './checkout-form.ts';
import { element } from './element.ts';
import { emptyState } from './empty-state.ts';
import { focusFirstMarked, markRefused, showFieldMessages } from './field-messages.ts';
import { splitNotice, totals } from './order-summary.ts';
import { placedOrders } from './placed-orders.ts';
import { purchaseIn } from './purchase-in.ts';
import type { Page, Shop } from './shop.ts';

export function checkoutPage(shop: Shop): Page {
  const { reader, basket } = shop;
  const title = `${reader.text('checkout.title')} · Dolls & Co`;
  if (basket.lines.length === 0) {
    return { title, content: emptyState(reader.text('basket.empty'), reader.text('basket.emptyHint'), shop) };
  }
  const draft = createCheckoutDraft();
  const problem = element('p', { class: 'problem', role: 'alert', tabindex: -1 });
  const button = element('button', { class: 'button wide', type: 'submit' });
  const sums = element('div');
  const form = checkoutForm(
    reader,
    element(
      'div',
      { class: 'place' },
      problem,
      button,
      element('p', { class: 'hint' }, reader.text('checkout.payLater')),
    ),
  );
  showFieldMessages(form, reader);

  const adapt = () => {
    const purchase = purchaseIn(form, shop);
    adaptToDelivery(form, purchase.delivery === 'pickup', reader);
    const shown = totals(shop, purchase.delivery);
    sums.replaceChildren(shown);
    button.textContent = reader.text('checkout.place', {
      total: shown.querySelector('.total dd')?.textContent ?? '',
    });
  };
  draft.restore(form);
  adapt();
  form.addEventListener('input', () => {
    draft.keep(form);
    adapt();
  });
  basket.addEventListener('change', adapt);

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    problem.replaceChildren();
    if (!form.checkValidity()) return focusFirstMarked(form);
    const purchase = purchaseIn(form, shop);
    const request: CheckoutRequest = { ...purchase, attempt: draft.attemptFor(purchase) };
    button.disabled = true;
    button.textContent = reader.text('checkout.placing');
    const answer = await shop.api.checkout(request);
    button.disabled = false;
    adapt();
    switch (answer.result) {
      case 'placed':
        draft.clear();
        placedOrders().write({ name: request.name, orders: answer.orders });
        shop.dialog.identify();
        basket.clear();
        return shop.go('/thank-you');
      case 'invalid': {
        const marked = markRefused(form, answer.fields, reader);
        problem.textContent = reader.text(marked ? 'error.fields' : 'error.items');
        return marked ? focusFirstMarked(form) : problem.focus();
      }
      case 'already_placed':
      case 'unavailable':
      case 'offline':
        problem.textContent = reader.text(`error.${answer.result}`);
        return problem.focus();
    }
  });

  return {
    title,
    content: element(
      'div',
      { class: 'bar page' },
      element('h1', {}, reader.text('checkout.title')),
      element('div', { class: 'with-aside' }, form, summary(shop, sums)),
    ),
    leave: () => basket.removeEventListener('change', adapt),
  };
}

function summary(shop: Shop, sums: HTMLElement): HTMLElement {
  const { reader, basket, picture } = shop;
  return element(
    'section',
    { class: 'summary', 'aria-labelledby': 'summary-title' },
    element('h2', { id: 'summary-title' }, reader.text('summary.title')),
    element(
      'ul',
      { class: 'summary-lines' },
      basket.lines.map(({ product, quantity }) =>
        element(
          'li',
          {},
          element('img', { src: picture(product.id), alt: '', width: 48, height: 60 }),
          element(
            'span',
            {},
            reader.text('order.quantity', { quantity, title: reader.products[product.id].name }),
          ),
          element('span', { class: 'price' }, reader.money(product.price * quantity)),
        ),
      ),
    ),
    sums,
    splitNotice(shop),
  );
}
