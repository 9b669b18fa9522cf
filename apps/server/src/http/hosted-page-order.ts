import { formatMoney, type Locale } from '@ordialog/core';
import { entryTexts, pageTexts } from '@ordialog/i18n';
import type { EntryView, OrderView } from '@ordialog/protocol';
import { html } from 'hono/html';
import type { Html } from './hosted-page-document.ts';
import { hostedPagePayment } from './hosted-page-payment.ts';

/** An order as it stands, for who reads it without JavaScript. All of it goes through `html`, which escapes. */
export function hostedPageOrder(order: OrderView, entries: readonly EntryView[]): Html {
  const { locale, totals } = order;
  const t = pageTexts[locale];
  const money = (amount: number) => formatMoney({ amount, currency: totals.currency }, locale);
  return html`<article>
  <div class="head"><h2>${t('order', { number: order.number })}</h2><strong>${money(totals.total)}</strong></div>
  <p class="state ${order.phase}">${order.stateName}</p>
  ${order.stateComment ? html`<p>${order.stateComment}</p>` : ''}
  ${order.deadlines.map(({ label, dueAt, pausedAt }) =>
    pausedAt ? '' : html`<p class="muted">${label} ${moment(dueAt, locale)}</p>`,
  )}
  ${order.estimatedDelivery && !order.ended ? html`<p>${t('expected', { date: day(order.estimatedDelivery, locale) })}</p>` : ''}
  ${parcels(order)}
  <noscript><p class="note">${t('no_script')}</p></noscript>
  ${hostedPagePayment(order)}
  <section>
    <h3>${t('items')}</h3>
    <dl>
      ${order.lines.map(
        ({ quantity, title, unitPrice }) =>
          html`<dt>${quantity} × ${title}</dt><dd>${money(quantity * unitPrice)}</dd>`,
      )}
      <dt class="sum">${t('delivery')}</dt><dd class="sum">${money(totals.delivery)}</dd>
      <dt class="total">${t('total')}</dt><dd class="total">${money(totals.total)}</dd>
    </dl>
  </section>
  ${
    order.delivery.address
      ? html`<section><h3>${t('address')}</h3><p class="text">${order.delivery.address}</p></section>`
      : ''
  }
  ${(order.documents ?? []).map(({ type, number, url }) =>
    type === 'invoice'
      ? html`<p><a href="${url}" rel="noreferrer" download>${t('invoice', { number })}</a></p>`
      : '',
  )}
  ${pickup(order)}
  <section>
    <h3>${t('history')}</h3>
    <ol>${entries.map((entry) => told(entry, order))}</ol>
  </section>
  ${
    order.linked.length > 0
      ? html`<section><h3>${t('linked')}</h3><ul>${order.linked.map(
          ({ number, stateName }) => html`<li>${t('order', { number })} · ${stateName}</li>`,
        )}</ul></section>`
      : ''
  }
</article>`;
}

function parcels({ shipments, locale }: OrderView): Html[] {
  const t = pageTexts[locale];
  return shipments.map(({ carrierName: carrier, trackingNumber: number, trackingUrl: url }) =>
    url !== undefined && /^https?:/i.test(url)
      ? html`<p><a href="${url}" rel="noreferrer">${t('track', { carrier, number })}</a></p>`
      : html`<p>${t('parcel', { carrier, number })}</p>`,
  );
}

function pickup({ pickup: waiting, locale }: OrderView): Html | '' {
  if (!waiting) return '';
  const t = pageTexts[locale];
  const facts = [
    [t('pickup_place'), waiting.place],
    [t('pickup_hours'), waiting.hours],
    [t('pickup_code'), waiting.code],
  ] as const;
  return html`<section><h3>${t('pickup')}</h3><dl class="facts">${facts.map(([label, value]) =>
    value ? html`<dt>${label}</dt><dd class="text">${value}</dd>` : '',
  )}</dl></section>`;
}

function told(entry: EntryView, { locale, shop }: OrderView): Html | '' {
  if (entry.kind === 'withheld') return '';
  const text = entry.kind === 'review' ? reviewText(entry, locale) : entry.text;
  if (text === '') return '';
  const isSpoken = entry.kind === 'message' || entry.kind === 'review' || entry.kind === 'review_reply';
  const { type, name } = entry.author;
  const who = type === 'buyer' ? pageTexts[locale]('buyer') : (name ?? shop.name);
  const when = moment(entry.at, locale);
  return html`<li>
    <p class="text">${text}</p>
    <p class="muted">${isSpoken ? html`${who} · ${when}` : when}</p>
  </li>`;
}

function reviewText({ rating, text }: { rating: number; text: string }, locale: Locale): string {
  const stars = entryTexts[locale]('review', { rating });
  return text === '' ? stars : `${stars}\n${text}`;
}

function day(date: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(date));
}

/** In UTC and saying so: without JavaScript nobody knows where the reader is. */
function moment(at: string, locale: Locale): Html {
  const format = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
    timeZoneName: 'short',
  });
  return html`<time datetime="${at}">${format.format(new Date(at))}</time>`;
}
