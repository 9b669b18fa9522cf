import { formatMoney } from '@ordialog/core';
import type { OrderSummary } from '@ordialog/protocol';
import { baseStyles, icon, phaseStyles, request, TextsElement } from '@ordialog/ui';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { Package } from 'lucide';

/** The buyer's orders, newest first as the server gives them, to choose one from. */
export class OrderChooser extends TextsElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        flex: 1;
        overflow-y: auto;
        border-top: 1px solid var(--od-border);
      }
      button {
        display: grid;
        grid-template-columns: auto 1fr auto;
        gap: 2px 12px;
        align-items: center;
        width: 100%;
        padding: 12px 16px;
        border-bottom: 1px solid var(--od-border);
      }
      button:hover {
        background: var(--od-raised);
      }
      button:focus-visible {
        outline-offset: -2px;
      }
      img,
      .picture {
        grid-row: span 2;
        width: 48px;
        height: 48px;
        object-fit: cover;
        border-radius: var(--od-radius-field);
        background: var(--od-raised);
        color: var(--od-muted);
        display: grid;
        place-items: center;
      }
      .title {
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        font-weight: 500;
      }
      .state {
        color: var(--hue);
      }
      .unread {
        justify-self: end;
        min-width: 20px;
        padding: 0 6px;
        border-radius: 10px;
        background: var(--od-accent);
        color: var(--od-on-accent);
        font-weight: 600;
        text-align: center;
      }
      @media (forced-colors: active) {
        .unread {
          border: 1px solid;
        }
      }
    `,
    phaseStyles,
  ];

  @property({ attribute: false }) orders: readonly OrderSummary[] = [];

  protected override render() {
    return html`<ul>
      ${this.orders.map((order) => html`<li>${this.#order(order)}</li>`)}
    </ul>`;
  }

  #order({ id, number, firstLine, lineCount, stateName, phase, totals, unread }: OrderSummary) {
    const { t } = this;
    const more = lineCount > 1 ? ` ${t('summary.more', { count: lineCount - 1 })}` : '';
    const total = formatMoney({ amount: totals.total, currency: totals.currency }, t.locale);
    return html`<button class=${phase} @click=${() => request(this, 'open-order', { orderId: id })}>
      ${
        firstLine.imageUrl
          ? html`<img src=${firstLine.imageUrl} alt="" width="48" height="48" loading="lazy" referrerpolicy="no-referrer" />`
          : html`<span class="picture">${icon(Package)}</span>`
      }
      <span class="title">${firstLine.quantity} × ${firstLine.title}${more}</span>
      <span class="small figures">${total}</span>
      <span class="small muted"><span class="figures">${number}</span> · <span class="state">${stateName}</span></span>
      ${
        unread > 0
          ? html`<span class="unread small figures">${unread}<span class="unseen">${t('panel.unread', { count: unread })}</span></span>`
          : nothing
      }
    </button>`;
  }
}
