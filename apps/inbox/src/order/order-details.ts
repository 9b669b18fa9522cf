import { formatMoney } from '@ordialog/core';
import type { OrderView } from '@ordialog/protocol';
import { deliveryName, formatMoment, icon, paymentName, type Texts } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { StickyNote } from 'lucide';
import { pathOf } from '../routing/route.ts';
import type { InboxTexts } from '../texts/inbox-texts.ts';

type Line = OrderView['lines'][number];

interface Words {
  readonly say: InboxTexts;
  readonly t: Texts;
}

/** What was bought, with what somebody who packs it needs to see, what it comes to and where it goes. */
export function orderDetails(order: OrderView, { say, t }: Words) {
  const { lines, totals, delivery, payment, placedAt } = order;
  const money = (amount: number) => formatMoney({ amount, currency: totals.currency }, t.locale);
  return html`<section aria-label=${t('summary.items')}>
      ${note(order)}
      <ul class="lines">
        ${lines.map((line) => goods(line, money, t))}
      </ul>
      <dl class="sums figures">
        <dt>${t('summary.items')}</dt>
        <dd>${money(totals.items)}</dd>
        <dt>${t('summary.delivery')}</dt>
        <dd>${money(totals.delivery)}</dd>
        <dt class="all">${t('summary.total')}</dt>
        <dd class="all">${money(totals.total)}</dd>
      </dl>
    </section>
    <section>
      <dl class="facts-list">
        <dt>${t('summary.delivery')}</dt>
        <dd>
          ${deliveryName(delivery, t)}
          ${
            delivery.address
              ? html`<ordialog-copy-value
                  .label=${t('summary.delivery')}
                  .value=${delivery.address.replaceAll('\n', ', ')}
                  .copy=${delivery.address}
                ></ordialog-copy-value>`
              : nothing
          }
        </dd>
        <dt>${t('summary.payment')}</dt>
        <dd>${paymentName(payment.method, t)}</dd>
        <dt>${t('summary.placed')}</dt>
        <dd class="figures">${formatMoment(placedAt, t.locale, Date.now())}</dd>
        ${linked(order, say)}
      </dl>
    </section>`;
}

function goods(
  { sku, title, quantity, unitPrice, imageUrl, availability }: Line,
  money: (amount: number) => string,
  t: Texts,
) {
  const about = [
    ...(sku ? [sku] : []),
    t(availability === 'in_stock' ? 'summary.inStock' : 'summary.madeToOrder'),
    ...(quantity > 1 ? [money(unitPrice)] : []),
  ];
  return html`<li>
    ${imageUrl ? html`<img src=${imageUrl} alt="" width="40" height="40" loading="lazy" referrerpolicy="no-referrer" />` : nothing}
    <span class="what">${quantity} × ${title}<span class="facts">${about.join(' · ')}</span></span>
    <span class="figures">${money(unitPrice * quantity)}</span>
  </li>`;
}

/** What the buyer asked for stands before the goods: it changes how they are packed. */
function note({ note: words }: OrderView) {
  if (!words) return nothing;
  return html`<p class="note" dir="auto">${icon(StickyNote, 16)}<span>${words}</span></p>`;
}

function linked({ linked: parts }: OrderView, say: InboxTexts) {
  if (parts.length === 0) return nothing;
  return html`<dt>${say('order.linked')}</dt>
    <dd class="parts">
      ${parts.map(
        ({ id, number, stateName, phase }) =>
          html`<span
            ><a href=${pathOf({ page: 'order', orderId: id })}>${number}</a>
            <span class="phase ${phase}">${stateName}</span></span
          >`,
      )}
    </dd>`;
}
