import {
  groupCardNumber,
  groupIban,
  type Locale,
  type Money,
  payLinkFor,
  type SavedPaymentMethod,
} from '@ordialog/core';
import { type KeyOf, paymentTexts } from '@ordialog/i18n';

export type Fact = readonly [label: string, value: string];

/** What a way to pay is called: as the shop calls it, or as its kind is called. */
export function methodTitle(
  { name, details: { type } }: Pick<SavedPaymentMethod, 'name' | 'details'>,
  locale: Locale,
): string {
  return name?.[locale] ?? name?.en ?? paymentTexts[locale](`type.${type}`);
}

/** Its details as they are read and copied, each with its label. */
export function detailFacts(
  { details }: Pick<SavedPaymentMethod, 'details'>,
  locale: Locale,
): readonly Fact[] {
  const t = paymentTexts[locale];
  const facts = (labels: readonly (readonly [KeyOf<'payment'>, string | undefined])[]) =>
    labels.flatMap(([key, value]): Fact[] => (value ? [[t(key), value]] : []));
  switch (details.type) {
    case 'bank_transfer':
      return facts([
        ['field.holder', details.holder],
        ['field.iban', groupIban(details.iban)],
        ['field.bic', details.bic],
        ['field.bankName', details.bankName],
      ]);
    case 'russian_account':
      return facts([
        ['field.holder', details.holder],
        ['field.account', details.account],
        ['field.bankName', details.bankName],
        ['field.bik', details.bik],
        ['field.correspondentAccount', details.correspondentAccount],
        ['field.inn', details.inn],
        ['field.kpp', details.kpp],
      ]);
    case 'card_transfer':
      return facts([
        ['field.cardNumber', groupCardNumber(details.cardNumber)],
        ['field.holder', details.holder],
        ['field.bankName', details.bankName],
      ]);
    case 'pay_link':
      return facts([['field.url', details.url]]);
    case 'cash_on_delivery':
      return [];
  }
}

/** How to pay an order, for a mail or a page of text: its ways one after the other, the link with the order's own values. */
export function payingFacts(
  offered: readonly SavedPaymentMethod[],
  { number, money, locale }: { number: string; money: Money; locale: Locale },
): readonly Fact[] {
  const t = paymentTexts[locale];
  return offered.flatMap((method) => {
    const { details, note } = method;
    const title: Fact = [t('method'), methodTitle(method, locale)];
    const link = details.type === 'pay_link' ? payLinkFor(details.url, { number, money })?.href : undefined;
    const facts =
      details.type === 'pay_link'
        ? link
          ? [[t('field.url'), link] as const]
          : []
        : detailFacts(method, locale);
    const said = note?.[locale] ?? note?.en;
    const reference: Fact[] = details.type === 'cash_on_delivery' || link ? [] : [[t('reference'), number]];
    return [title, ...facts, ...reference, ...(said ? [[t('note'), said] as const] : [])];
  });
}
