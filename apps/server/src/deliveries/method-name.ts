import { carrierOf, type Locale } from '@ordialog/core';
import { documentTexts } from '@ordialog/i18n';

/** Ways to deliver and to pay that shops name alike and that have a word of their own in each language. */
const named = ['bank_transfer', 'cash_on_delivery', 'card', 'post', 'courier', 'pickup'] as const;

/** What a way to deliver or to pay is called: a known one's name, a carrier's, else the shop's own word for it. */
export function methodName(method: string, locale: Locale, own?: string): string {
  const known = named.find((name) => name === method);
  return known ? documentTexts[locale](`method_${known}`) : (carrierOf(method)?.name ?? own ?? method);
}
