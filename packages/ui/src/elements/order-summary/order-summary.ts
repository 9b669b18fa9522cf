import { formatMoney } from '@ordialog/core';
import type { OrderView } from '@ordialog/protocol';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { ChevronDown, Package } from 'lucide';
import { formatMoment } from '../../format/dates.ts';
import { deliveryName, paymentName } from '../../format/method-names.ts';
import { icon } from '../../icons/icon.ts';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles } from '../../tokens/base-styles.ts';
import { request } from '../requests.ts';
import { orderSummaryStyles } from './order-summary.styles.ts';

type Line = OrderView['lines'][number];

/**
 * The order folded to one line; open it shows its lines, delivery, payment and totals. Linked parts of the same
 * purchase stand below. It does not know how to open them: it asks.
 */
export class OrderSummary extends TextsElement {
  static override styles = [baseStyles, orderSummaryStyles];

  @property({ attribute: false }) order: OrderView | undefined;
  /** Unfolded from the start. */
  @property({ type: Boolean }) expanded = false;

  protected override render() {
    const { order } = this;
    const [first, ...more] = order?.lines ?? [];
    if (!order || !first) return nothing;
    const rest = more.length > 0 ? ` ${this.t('summary.more', { count: more.length })}` : '';
    return html`<details ?open=${this.expanded}>
        <summary>
          <span class="first">${first.quantity} × ${first.title}${rest}</span>${icon(ChevronDown, 16)}
        </summary>
        <div class="body">
          <ul>
            ${order.lines.map((line) => this.#line(line, order.totals.currency))}
          </ul>
          ${this.#facts(order)}
        </div>
      </details>
      ${this.#linked(order)}`;
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

  #facts({ totals, delivery, payment, note, placedAt }: OrderView) {
    const { locale } = this.t;
    const money = (amount: number) => formatMoney({ amount, currency: totals.currency }, locale);
    const place = [deliveryName(delivery.method, this.t), delivery.address].filter(Boolean).join('\n');
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
        ${note ? row(this.t('summary.note'), note) : nothing}
      </dl>`;
  }

  #linked({ linked }: OrderView) {
    if (linked.length === 0) return nothing;
    return html`<div class="linked">
      ${this.t('summary.linked')}
      ${linked.map(
        ({ id, number, stateName }) =>
          html`<span
            ><button @click=${() => request(this, 'open-order', { orderId: id })}>${number}</button> ·
            ${stateName}</span
          >`,
      )}
    </div>`;
  }
}
