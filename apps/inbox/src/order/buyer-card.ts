import type { OrderView } from '@ordialog/protocol';
import { html, nothing } from 'lit';
import { languageNames } from '../settings/language-names.ts';
import type { InboxTexts } from '../texts/inbox-texts.ts';

/** Who bought it, how to reach them and in which language. */
export function buyerCard({ buyer: { name, email, phone, locale }, seller }: OrderView, say: InboxTexts) {
  return html`<h3>${say('order.buyer')}</h3>
    <div class="person">
      ${name === undefined ? nothing : html`<span>${name}</span>`}
      <a href="mailto:${email}">${email}</a>
      ${phone ? html`<a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>` : nothing}
      ${
        seller?.buyerAverage
          ? html`<span class="facts figures">${say('order.buyerAverage', { ...seller.buyerAverage, average: decimal(seller.buyerAverage.average, say.locale) })}</span>`
          : nothing
      }
      <span class="facts">${say('order.reads', { language: languageNames[locale] })}</span>
    </div>`;
}

function decimal(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}
