import { formatMoney, type Locale } from '@ordialog/core';
import type { ShopView } from '@ordialog/protocol';
import { html, nothing } from 'lit';
import type { SettingsTexts } from '../settings-texts.ts';

/** The sum that the sample is about, in minor units. */
const sample = 12_900;

/** What an invoice will say with these values, as it is typed. */
export function invoicePreview(shop: ShopView, words: SettingsTexts) {
  const { company, currency, vatRatePercent, timeZone } = shop;
  if (!company?.name.trim() || !company.address.trim()) {
    return html`<p class="hint" role="status">${words('documents.none')}</p>`;
  }
  const { locale } = words;
  const money = (amount: number) => formatMoney({ amount, currency }, locale);
  const { net, vat, rate } = vatOf(vatRatePercent, locale);
  const foot = [company.name, company.email, company.phone].filter((part) => part !== undefined);
  return html`<div class="paper" role="img" aria-label=${words('documents.preview')}>
    <div class="top">
      <strong>${words('documents.invoice')} 2026-0001</strong>
      <span>${today(timeZone, locale)}</span>
    </div>
    <p><strong>${company.name}</strong><br />${company.address.split('\n').map((line) => html`${line}<br />`)}${
      company.vatId ? html`${words('documents.vatId')} ${company.vatId}` : nothing
    }</p>
    <dl>
      <div class="total"><dt>${words('documents.total')}</dt><dd>${money(sample)}</dd></div>
      ${
        vatRatePercent === null
          ? nothing
          : html`<div><dt>${words('documents.net', { rate })}</dt><dd>${money(net)}</dd></div>
            <div><dt>${words('documents.vat', { rate })}</dt><dd>${money(vat)}</dd></div>`
      }
    </dl>
    <p class="foot">${foot.join(' · ')}</p>
  </div>`;
}

function vatOf(percent: number | null, locale: Locale): { net: number; vat: number; rate: string } {
  const rate = (percent ?? 0) / 100;
  const net = Math.round(sample / (1 + rate));
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 3 });
  return { net, vat: sample - net, rate: format.format(rate) };
}

/** A zone that does not exist is shown as none: its field says so. */
function today(timeZone: string | null, locale: Locale): string {
  const date = (zone: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: zone }).format(new Date());
  try {
    return date(timeZone ?? 'UTC');
  } catch (error) {
    if (error instanceof RangeError) return date('UTC');
    throw error;
  }
}
