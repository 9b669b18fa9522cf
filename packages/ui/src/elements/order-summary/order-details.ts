import { formatMoney } from '@ordialog/core';
import type { OrderView } from '@ordialog/protocol';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { Package } from 'lucide';
import { formatCalendarDay, formatMoment } from '../../format/dates.ts';
import { deliveryName, paymentName } from '../../format/method-names.ts';
import { icon } from '../../icons/icon.ts';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles } from '../../tokens/base-styles.ts';
import { orderDetailsStyles } from './order-details.styles.ts';

type Line = OrderView['lines'][number];

/** An order's lines, delivery, payment and totals. */
export class OrderDetails extends TextsElement {
  static override styles = [baseStyles, orderDetailsStyles];

  @property({ attribute: false }) order: OrderView | undefined;

  protected override render() {
    const { order } = this;
    if (!order) return nothing;
    return html`<ul>
        ${order.lines.map((line) => this.#line(line, order.totals.currency))}
      </ul>
      ${this.#facts(order)}`;
  }

  #line({ title, quantity, unitPrice, imageUrl, availability }: Line, currency: string) {
    const amount = formatMoney({ amount: unitPrice * quantity, currency }, this.t.locale);
    return html`<li>
      ${
        imageUrl
          ? html`<img src=${imageUrl} alt="" width="44" height="44" loading="lazy" referrerpolicy="no-referrer" />`
          : html`<span class="picture">${icon(Package)}</span>`
      }
      <div>
        ${quantity} × ${title}
        <div class="small muted">
          ${this.t(availability === 'in_stock' ? 'summary.inStock' : 'summary.madeToOrder')}
        </div>
      </div>
      <span class="figures">${amount}</span>
    </li>`;
  }

  #facts({ totals, delivery, payment, note, placedAt, estimatedDelivery }: OrderView) {
    const { locale } = this.t;
    const money = (amount: number) => formatMoney({ amount, currency: totals.currency }, locale);
    const place = [deliveryName(delivery, this.t), delivery.address].filter(Boolean).join('\n');
    const row = (label: string, value: string, kind = '') =>
      html`<dt class=${kind}>${label}</dt>
        <dd class="figures ${kind}">${value}</dd>`;
    return html`<dl>
        ${row(this.t('summary.items'), money(totals.items))}
        ${row(this.t('summary.delivery'), money(totals.delivery))}
        ${row(this.t('summary.total'), money(totals.total), 'total')}
      </dl>
      <dl>
        ${row(this.t('summary.placed'), formatMoment(placedAt, locale, Date.now()))}
        ${row(this.t('summary.delivery'), place)} ${row(this.t('summary.payment'), paymentName(payment.method, this.t))}
        ${estimatedDelivery ? row(this.t('summary.expected'), formatCalendarDay(estimatedDelivery, locale)) : nothing}
        ${note ? row(this.t('summary.note'), note) : nothing}
      </dl>`;
  }
}
