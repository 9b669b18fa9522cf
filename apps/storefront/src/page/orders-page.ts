import { element } from './element.ts';
import { emptyState } from './empty-state.ts';
import { keepFocus } from './keep-focus.ts';
import { orderCard } from './order-card.ts';
import { placedOrders } from './placed-orders.ts';
import type { Page, Shop } from './shop.ts';
import type { OrdersAnswer } from './shop-api.ts';
import { watchOrders } from './watch-orders.ts';

/** The orders placed in this browser, kept up to date while one looks at them. */
export function ordersPage(shop: Shop): Page {
  const { reader } = shop;
  const content = element(
    'div',
    {},
    frame(shop, element('p', { class: 'lead' }, reader.text('orders.loading'))),
  );
  const watch = watchOrders(shop, (answer) =>
    keepFocus(() => content.replaceChildren(answered(answer, shop, () => watch.look()))),
  );
  return { title: `${reader.text('orders.title')} · Dolls & Co`, content, leave: watch.stop };
}

function answered(answer: OrdersAnswer, shop: Shop, retry: () => void): HTMLElement {
  const { reader } = shop;
  switch (answer.result) {
    case 'nobody':
      return nothing(shop);
    case 'failed': {
      const again = element(
        'button',
        { class: 'button', type: 'button', id: 'retry' },
        reader.text('orders.retry'),
      );
      again.addEventListener('click', retry);
      return frame(
        shop,
        element('p', { class: 'problem', role: 'alert' }, reader.text('orders.failed')),
        again,
      );
    }
    case 'listed':
      if (answer.orders.length === 0) return nothing(shop);
      return frame(
        shop,
        element('p', { class: 'lead' }, reader.text('orders.hint')),
        element(
          'ul',
          { class: 'orders' },
          answer.orders.map((order) => orderCard(order, shop)),
        ),
        signOutButton(shop),
      );
  }
}

function frame({ reader }: Shop, ...children: readonly HTMLElement[]): HTMLElement {
  return element('div', { class: 'bar page' }, element('h1', {}, reader.text('orders.title')), children);
}

function nothing(shop: Shop): HTMLElement {
  return emptyState(shop.reader.text('orders.empty'), shop.reader.text('orders.emptyHint'), shop);
}

function signOutButton(shop: Shop): HTMLElement {
  const { reader } = shop;
  const button = element(
    'button',
    { class: 'text-link', type: 'button', id: 'sign-out' },
    reader.text('orders.signOut'),
  );
  button.addEventListener('click', async () => {
    if (!(await shop.api.signOut())) return shop.announce(reader.text('orders.failed'));
    shop.dialog.forget();
    placedOrders().write(undefined);
    shop.go('/orders');
    shop.announce(reader.text('orders.signedOut'));
  });
  return button;
}
