import { element } from './element.ts';
import { keepFocus } from './keep-focus.ts';
import { orderCard } from './order-card.ts';
import { ordersPage } from './orders-page.ts';
import { readPlacedOrders } from './placed-orders.ts';
import type { Page, Shop } from './shop.ts';
import { watchOrders } from './watch-orders.ts';

/** Confirms the checkout that this tab has just made; without one, there are only the orders to show. */
export function thankYouPage(shop: Shop): Page {
  const placed = readPlacedOrders();
  if (placed === undefined) return ordersPage(shop);
  const { reader } = shop;
  const title = reader.text('thanks.title', { name: placed.name });
  const cards = element(
    'ul',
    { class: 'orders' },
    placed.orders.map((order) => orderCard(order, shop)),
  );
  const watch = watchOrders(shop, (answer) => {
    if (answer.result !== 'listed') return;
    const now = new Map(answer.orders.map((order) => [order.id, order]));
    // The list knows how the order stands; what was answered at the checkout knows all its lines.
    const fresh = placed.orders.map((order) => ({ ...order, ...now.get(order.id), lines: order.lines }));
    keepFocus(() => cards.replaceChildren(...fresh.map((order) => orderCard(order, shop))));
  });
  return {
    title: `${title} · Dolls & Co`,
    content: element(
      'div',
      { class: 'bar page thanks' },
      element('img', { src: shop.picture('parcel'), alt: '', width: 480, height: 300 }),
      element('h1', {}, title),
      element('p', { class: 'lead' }, reader.text(placed.orders.length > 1 ? 'thanks.split' : 'thanks.one')),
      element('p', {}, reader.text('thanks.next')),
      cards,
      element('a', { class: 'text-link', href: shop.href('/orders') }, reader.text('order.all')),
    ),
    leave: watch.stop,
  };
}
