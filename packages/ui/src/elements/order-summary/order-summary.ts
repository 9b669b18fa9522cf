import type { OrderView } from '@ordialog/protocol';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { ChevronDown } from 'lucide';
import { icon } from '../../icons/icon.ts';
import { TextsElement } from '../../texts/texts-element.ts';
import { baseStyles } from '../../tokens/base-styles.ts';
import { defineLater } from '../define-later.ts';
import { request } from '../requests.ts';
import { orderSummaryStyles } from './order-summary.styles.ts';

/**
 * The order folded to one line; open it shows its lines, delivery, payment and totals. Linked parts of the same
 * purchase stand below. It does not know how to open them: it asks.
 */
export class OrderSummary extends TextsElement {
  static override styles = [baseStyles, orderSummaryStyles];

  @property({ attribute: false }) order: OrderView | undefined;

  protected override render() {
    const { order } = this;
    const [first, ...more] = order?.lines ?? [];
    if (!order || !first) return nothing;
    const rest = more.length > 0 ? ` ${this.t('summary.more', { count: more.length })}` : '';
    return html`<details @toggle=${() => void defineLater(this.t)}>
        <summary>
          <span class="first">${first.quantity} × ${first.title}${rest}</span>${icon(ChevronDown, 16)}
        </summary>
        <ordialog-order-details .order=${order}></ordialog-order-details>
      </details>
      ${this.#linked(order)}`;
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
