import { MessageCircle } from 'lucide';
import type { ShopOrder } from '../shop-order.ts';
import { element } from './element.ts';
import { icon } from './icon.ts';
import type { Shop } from './shop.ts';

/** One order: what it is, how it stands, and the way into its dialog. */
export function orderCard(order: ShopOrder, shop: Shop): HTMLElement {
  const { reader, dialog } = shop;
  const more = order.lineCount - order.lines.length;
  const open = element(
    'button',
    {
      class: 'button',
      type: 'button',
      id: `dialog-${order.id}`,
      'aria-label': reader.text('order.dialogOf', { number: order.number }),
    },
    icon(MessageCircle),
    reader.text('order.dialog'),
  );
  open.addEventListener('click', () => dialog.open(order.id));
  return element(
    'li',
    { class: 'order-card' },
    element(
      'header',
      {},
      element('h2', {}, reader.text('order.number', { number: order.number })),
      element('span', { class: `state ${order.phase}` }, order.stateName),
    ),
    element(
      'p',
      { class: 'placed' },
      element(
        'time',
        { datetime: order.placedAt },
        reader.text('order.placed', { date: reader.date(order.placedAt) }),
      ),
    ),
    element(
      'ul',
      { class: 'order-lines' },
      order.lines.map(({ title, quantity, imageUrl }) =>
        element(
          'li',
          {},
          imageUrl && element('img', { src: imageUrl, alt: '', width: 48, height: 60 }),
          reader.text('order.quantity', { quantity, title }),
        ),
      ),
      more > 0 && element('li', { class: 'more' }, reader.text('order.more', { count: more })),
    ),
    element(
      'footer',
      {},
      element('strong', { class: 'price' }, reader.money(order.total, order.currency)),
      order.unread > 0 &&
        element('span', { class: 'unread' }, reader.text('order.unread', { count: order.unread })),
      open,
    ),
  );
}
