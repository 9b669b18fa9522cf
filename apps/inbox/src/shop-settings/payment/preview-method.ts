import { type Locale, type PaymentDetails, payLinkFor, textIn } from '@ordialog/core';
import type { PaymentMethodShown } from '@ordialog/protocol';
import { detailsOf, type PaymentDraft } from './payment-draft.ts';

/** The number of the order that a preview shows. */
const number = '1042';

/** Minor units: what an order costs in it. */
export const previewAmount = 12_900;

/** A way to pay as the card of an order would show it. */
export function previewMethod(
  draft: PaymentDraft,
  { locale, typeName, version }: { locale: Locale; typeName: string; version: number },
): PaymentMethodShown {
  const details = detailsOf(draft);
  const currency = previewCurrency(details);
  const note = wordsIn(draft.note, locale);
  return {
    ...shownDetails(details, currency),
    id: 'preview',
    version,
    type: details.type,
    name: wordsIn(draft.name, locale) ?? typeName,
    amount: previewAmount,
    currency,
    reference: number,
    ...(note ? { note } : {}),
  };
}

export function previewCurrency({ type }: Pick<PaymentDetails, 'type'>): string {
  return type === 'russian_account' ? 'RUB' : 'EUR';
}

function shownDetails(details: PaymentDetails, currency: string): Partial<PaymentMethodShown> {
  switch (details.type) {
    case 'bank_transfer':
      return { ...details, qr: 'epc' };
    case 'russian_account':
      return { ...details, qr: 'st00012' };
    case 'pay_link': {
      const link = payLinkFor(details.url, { number, money: { amount: previewAmount, currency } });
      return link ? { url: link.href, host: link.host } : {};
    }
    case 'card_transfer':
    case 'cash_on_delivery':
      return details;
  }
}

function wordsIn(text: PaymentDraft['name'], locale: Locale): string | undefined {
  const { en = '' } = text;
  return textIn({ ...text, en }, locale) || undefined;
}
