import { formatMoney } from '@ordialog/core';
import type { OrderView } from '@ordialog/protocol';
import { formatDay } from '@ordialog/ui';
import { html, nothing } from 'lit';
import { deadlineLine } from './deadline-line.ts';
import { parcels } from './parcels.ts';
import { steps } from './steps.ts';
import { timeline } from './timeline.ts';
import type { TrackerTexts } from './tracker-texts.ts';
import type { ShownOrder } from './tracker-view.ts';

interface OrderActions {
  readonly t: TrackerTexts;
  /** The whole of a long log. */
  readonly all: boolean;
  showAll(): void;
  openDialog(): void;
  /** To the list, or to the form for another order. */
  leave(): void;
}

/** Everything about an order that its buyer comes for without wanting to talk. */
export function trackedOrder({ order, entries, back }: ShownOrder, actions: OrderActions) {
  const { t, all, showAll, leave } = actions;
  return html`${summary(order, actions)} ${parcels(order.shipments, t)}
  ${timeline(entries, { order, t, all, showAll })} ${linked(order, t)}
  ${
    back
      ? html`<section>
          <button class="quiet button" @click=${leave}>${back === 'guest' ? t('another') : t('orders')}</button>
        </section>`
      : nothing
  }`;
}

function summary(order: OrderView, { t, openDialog }: OrderActions) {
  const { totals, placedAt, shop, phase, stateName, stateComment, estimatedDelivery, unread } = order;
  const now = Date.now();
  const total = formatMoney({ amount: totals.total, currency: totals.currency }, t.locale);
  const day = (at: string) => formatDay(at, t.locale, now);
  return html`<section class=${phase}>
    <div class="head">
      <h2 tabindex="-1" class="figures">${t('order', { number: order.number })}</h2>
      <span class="total figures">${total}</span>
      <p class="small muted">${shop.name} · ${t('placed', { date: day(placedAt) })}</p>
    </div>
    ${steps(order, t)}
    <div class="state">
      <p class="name">${stateName}</p>
      ${stateComment ? html`<p class="words">${stateComment}</p>` : nothing} ${deadlineLine(order, t, now)}
      ${
        estimatedDelivery && !order.ended
          ? html`<p class="figures">${t('expected', { date: day(`${estimatedDelivery}T12:00:00`) })}</p>`
          : nothing
      }
    </div>
    <div class="buttons">
      <button class="primary button" @click=${openDialog}>${t('dialog')}</button>
      ${unread > 0 ? html`<span class="small">${t('unread', { count: unread })}</span>` : nothing}
    </div>
  </section>`;
}

function linked({ linked: parts }: OrderView, t: TrackerTexts) {
  if (parts.length === 0) return nothing;
  return html`<section>
    <h3>${t('linked')}</h3>
    <ul class="list">
      ${parts.map(({ number, stateName }) => html`<li class="figures">${t('order', { number })} · ${stateName}</li>`)}
    </ul>
  </section>`;
}
