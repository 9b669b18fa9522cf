import { formatMoney, groupIban, type Locale, type Order, totalsOf } from '@ordialog/core';
import { documentTexts } from '@ordialog/i18n';
import type { Company, Shop } from '../../db/tables/shops.ts';
import { detailFacts } from '../../payment-methods/method-facts.ts';
import { methodName } from '../method-name.ts';
import { vatLines } from './vat.ts';

type Fact = readonly [label: string, value: string];

/** What an invoice says, in the buyer's language, before it is drawn. */
export interface InvoiceContent {
  readonly locale: Locale;
  readonly issuedAt: Date;
  readonly title: string;
  readonly heading: string;
  readonly facts: readonly Fact[];
  readonly seller: { readonly name: string; readonly lines: readonly string[] };
  readonly buyer: { readonly label: string; readonly name: string; readonly lines: readonly string[] };
  readonly columns: { item: string; quantity: string; unitPrice: string; amount: string };
  readonly lines: readonly {
    readonly title: string;
    readonly detail: string;
    readonly quantity: string;
    readonly unitPrice: string;
    readonly amount: string;
  }[];
  readonly sums: readonly Fact[];
  readonly total: Fact;
  readonly vat: readonly Fact[];
  readonly payment: { readonly heading: string; readonly state: string; readonly facts: readonly Fact[] };
  readonly footer: string;
  readonly pageOf: (page: number, pages: number) => string;
}

interface Issue {
  /** As printed, such as `2026-0001`. */
  readonly number: string;
  readonly issuedAt: Date;
  readonly shop: Pick<Shop, 'settings'>;
  readonly company: Company;
}

export function invoiceContent(order: Order, { number, issuedAt, shop, company }: Issue): InvoiceContent {
  const { locale } = order.buyer;
  const t = documentTexts[locale];
  const { vatRatePercent, timeZone = 'UTC' } = shop.settings;
  const { items, delivery, total, currency } = totalsOf(order);
  const money = (amount: number) => formatMoney({ amount, currency }, locale);
  const count = new Intl.NumberFormat(locale);
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 3 });
  const vat = vatRatePercent === undefined ? [] : vatLines([{ gross: total, ratePercent: vatRatePercent }]);
  const address = order.delivery.address?.split('\n') ?? [];
  const name = order.buyer.name ?? order.buyer.email;
  return {
    locale,
    issuedAt,
    title: t('invoice_number', { number }),
    heading: t('invoice'),
    facts: [
      [t('number'), number],
      [t('issued'), dates.format(issuedAt)],
      [t('order'), order.number],
      [t('order_date'), dates.format(new Date(order.placedAt))],
    ],
    seller: {
      name: company.name,
      lines: [...company.address.split('\n'), ...(company.vatId ? [`${t('vat_id')} ${company.vatId}`] : [])],
    },
    buyer: {
      label: t('bill_to'),
      name,
      lines: [...(address[0] === name ? address.slice(1) : address), order.buyer.email].filter(
        (line) => line !== name,
      ),
    },
    columns: {
      item: t('item'),
      quantity: t('quantity'),
      unitPrice: t('unit_price'),
      amount: t('amount'),
    },
    lines: order.lines.map(({ title, sku = '', quantity, unitPrice }) => ({
      title,
      detail: sku,
      quantity: count.format(quantity),
      unitPrice: money(unitPrice),
      amount: money(quantity * unitPrice),
    })),
    sums: [
      [t('items_total'), money(items)],
      [
        `${t('delivery')} · ${methodName(order.delivery.method, locale, order.delivery.name)}`,
        money(delivery),
      ],
    ],
    total: [t('total'), money(total)],
    vat: vat.flatMap(({ ratePercent, net, vat: tax }): Fact[] => {
      const rate = percent.format(ratePercent / 100);
      return [
        [t('net', { rate }), money(net)],
        [t('vat', { rate }), money(tax)],
      ];
    }),
    payment: paymentOf(order, { locale, amount: money(total), dates }),
    footer: [company.name, company.email, company.phone, vat.length > 0 ? t('vat_included') : undefined]
      .filter((part) => part !== undefined)
      .join(' · '),
    pageOf: (page, pages) => t('page', { page, pages }),
  };
}

function paymentOf(
  { number, payment, facts }: Order,
  { locale, amount, dates }: { locale: Locale; amount: string; dates: Intl.DateTimeFormat },
): InvoiceContent['payment'] {
  const t = documentTexts[locale];
  const heading = `${t('payment')} · ${methodName(payment.method, locale)}`;
  if (facts.paid !== undefined) {
    return { heading, state: t('paid', { date: dates.format(new Date(facts.paid)) }), facts: [] };
  }
  const { offered = [], instructions = {} } = payment;
  // A link is opened, not written off a sheet of paper.
  const transfers = offered.filter((method) => method.details.type !== 'pay_link');
  const { holder, bankName, iban, bic } = instructions;
  const details =
    offered.length > 0
      ? transfers.flatMap((method) => detailFacts(method, locale))
      : ([
          [t('pay_to'), holder],
          [t('bank'), bankName],
          ['IBAN', iban && groupIban(iban)],
          ['BIC', bic],
        ] as const);
  const known = details.flatMap(([label, value]) => (value ? [[label, value] as const] : []));
  return {
    heading,
    state: t('to_pay', { amount }),
    facts: known.length === 0 ? [] : [...known, [t('reference'), number]],
  };
}
