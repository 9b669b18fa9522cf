import { formatMoney } from '@ordialog/core';
import type { OrderSummary } from '@ordialog/protocol';
import { html } from 'lit';
import type { TrackerTexts } from './tracker-texts.ts';

/** The orders of a buyer whom the page knows, to choose one from. */
export function orderChoice(orders: readonly OrderSummary[], t: TrackerTexts, open: (id: string) => void) {
  return html`<section>
    <h2 tabindex="-1">${t('orders')}</h2>
    <ul class="orders">
      ${orders.map(
        ({ id, number, phase, stateName, firstLine, totals }) =>
          html`<li>
            <button class=${phase} @click=${() => open(id)}>
              <span class="name figures">${t('order', { number })}</span>
              <span class="figures">${formatMoney({ amount: totals.total, currency: totals.currency }, t.locale)}</span>
              <span class="small muted">${firstLine.quantity} × ${firstLine.title}</span>
              <span class="small at">${stateName}</span>
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}
