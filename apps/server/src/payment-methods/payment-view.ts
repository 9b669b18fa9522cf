import {
  epcPayload,
  type Locale,
  type Money,
  type Order,
  type PaymentDetails,
  payLinkFor,
  type SavedPaymentMethod,
  st00012Payload,
  totalsOf,
} from '@ordialog/core';
import { paymentTexts } from '@ordialog/i18n';
import type { OrderView, PaymentMethodShown } from '@ordialog/protocol';
import { methodTitle } from './method-facts.ts';

/** How an order is paid, each way with its amount, what to write with it, and the kind of its QR code. */
export function paymentView(order: Order, locale: Locale): Omit<OrderView['payment'], 'claimedAt'> {
  const { method, instructions, offered = [], unsaved } = order.payment;
  const { total: amount, currency } = totalsOf(order);
  const given = { number: order.number, money: { amount, currency }, locale };
  const methods = offered.map((each) => shownMethod(each, given));
  const typed = unsaved && instructions ? [typedMethod(instructions, given)] : [];
  const all = [...methods, ...typed];
  if (!instructions && all.length === 0) return { method };
  return { method, instructions: { ...instructions, ...(all.length > 0 ? { methods: all } : {}) } };
}

interface Given {
  readonly number: string;
  readonly money: Money;
  readonly locale: Locale;
}

function shownMethod(method: SavedPaymentMethod, given: Given): PaymentMethodShown {
  const { id, version, note, details } = method;
  const { locale, money, number } = given;
  const said = note?.[locale] ?? note?.en;
  return {
    id,
    version,
    name: methodTitle(method, locale),
    amount: money.amount,
    currency: money.currency,
    reference: number,
    ...detailsView(details, given),
    ...(said ? { note: said } : {}),
  };
}

function detailsView(details: PaymentDetails, { number, money }: Given) {
  switch (details.type) {
    case 'bank_transfer':
      return {
        ...details,
        ...(epcPayload({ ...details, money, reference: number }) ? { qr: 'epc' as const } : {}),
      };
    case 'russian_account':
      return {
        ...details,
        ...(st00012Payload({ ...details, money, purpose: number }) ? { qr: 'st00012' as const } : {}),
      };
    case 'pay_link': {
      const link = payLinkFor(details.url, { number, money });
      return { type: details.type, ...(link ? { url: link.href, host: link.host } : {}) };
    }
    case 'card_transfer':
    case 'cash_on_delivery':
      return details;
  }
}

/** What was typed for the order alone, which the shop has not saved. */
function typedMethod(
  { holder, iban, bic, bankName, note }: NonNullable<Order['payment']['instructions']>,
  { number, money, locale }: Given,
): PaymentMethodShown {
  return {
    id: 'typed',
    version: 0,
    type: 'bank_transfer',
    name: paymentTexts[locale]('type.bank_transfer'),
    unsaved: true,
    amount: money.amount,
    currency: money.currency,
    reference: number,
    ...(holder ? { holder } : {}),
    ...(iban ? { iban } : {}),
    ...(bic ? { bic } : {}),
    ...(bankName ? { bankName } : {}),
    ...(note ? { note } : {}),
  };
}
