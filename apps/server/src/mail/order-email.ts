import {
  formatMoney,
  groupIban,
  type Locale,
  type Order,
  stateOf,
  textIn,
  totalsOf,
  type Workflow,
} from '@ordialog/core';
import { mailTexts } from '@ordialog/i18n';
import type { Shop } from '../db/tables/shops.ts';
import { methodName } from '../deliveries/method-name.ts';
import type { EmailEffect } from '../deliveries/send-order-email.ts';
import { payingFacts } from '../payment-methods/method-facts.ts';
import { nextDeadline } from './next-deadline.ts';
import type { EmailContent } from './render-email.ts';

interface Sender {
  readonly name: string;
  readonly settings: Pick<Shop['settings'], 'timeZone'>;
}

/** The subject of the mail that an effect sends. */
export function orderEmailSubject(
  workflow: Workflow,
  order: Order,
  effect: EmailEffect,
  shop: Sender,
  locale: Locale,
): string {
  const t = mailTexts[locale];
  const state = stateOf(workflow, effect.state)?.name;
  const deadline = nextDeadline(workflow, order, { locale, timeZone: shop.settings.timeZone });
  return t(`${effect.template}_subject`, {
    number: order.number,
    shop: shop.name,
    buyer: order.buyer.name ?? order.buyer.email,
    state: state ? textIn(state, locale) : effect.state,
    deadline: deadline ? deadline.join(' ') : state ? textIn(state, locale) : effect.state,
  });
}

/** What the mail says. The words for a state are the workflow's; what surrounds them is the catalogue's. */
export function orderEmail(
  workflow: Workflow,
  order: Order,
  effect: EmailEffect,
  { shop, locale, href, hasInvoice }: { shop: Sender; locale: Locale; href: string; hasInvoice: boolean },
): EmailContent {
  const t = mailTexts[locale];
  const subject = orderEmailSubject(workflow, order, effect, shop, locale);
  const comment = stateOf(workflow, effect.state)?.comment;
  const values = { number: order.number, shop: shop.name, buyer: order.buyer.name ?? order.buyer.email };
  const intro = t(`${effect.template}_intro`, values);
  const said = effect.to === 'buyer' && comment ? [textIn(comment, locale)] : [];
  const attached = hasInvoice ? [t('invoice_attached')] : [];
  const isSurvey = effect.template === 'survey';
  return {
    locale,
    subject,
    brand: shop.name,
    heading: subject,
    paragraphs: [intro, ...(isSurvey ? [] : said), ...attached].filter((line) => line !== ''),
    facts: factsOf(order, effect, locale),
    button: isSurvey
      ? { label: t('open_survey'), href: `${href}#survey` }
      : { label: t(effect.to === 'buyer' ? 'open_order' : 'open_inbox'), href },
    footer: t(effect.to === 'buyer' ? 'footer_buyer' : 'footer_seller', values),
  };
}

function factsOf(order: Order, effect: EmailEffect, locale: Locale): (readonly [string, string])[] {
  const t = mailTexts[locale];
  const { total, currency } = totalsOf(order);
  const money = formatMoney({ amount: total, currency }, locale);
  const lines = order.lines.map(({ quantity, title }) => `${quantity} × ${title}`).join('\n');
  const { instructions, offered = [] } = order.payment;
  const asks = instructions !== undefined || offered.length > 0;
  const paying = effect.to === 'buyer' && effect.state === order.state && asks && !order.facts.paid;
  const shipment = order.shipments.at(-1);
  return [
    [t('order'), order.number],
    [t('items'), lines],
    [t('total'), money],
    ...(effect.to === 'seller' ? [[t('buyer'), order.buyer.name ?? order.buyer.email] as const] : []),
    ...(paying ? paymentFacts(order, locale) : []),
    ...(shipment
      ? [
          [t('carrier'), methodName(shipment.carrier, locale)] as const,
          [t('tracking_number'), shipment.trackingNumber] as const,
        ]
      : []),
    ...(order.estimatedDelivery && !order.facts.delivered
      ? [[t('expected'), longDay(order.estimatedDelivery, locale)] as const]
      : []),
  ];
}

function longDay(date: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}

function paymentFacts(order: Order, locale: Locale): readonly (readonly [string, string])[] {
  const t = mailTexts[locale];
  const { offered = [], instructions = {} } = order.payment;
  const { holder, iban, bic, note } = instructions;
  const { total: amount, currency } = totalsOf(order);
  const said = note ? [[t('note'), note] as const] : [];
  if (offered.length > 0) {
    return [...payingFacts(offered, { number: order.number, money: { amount, currency }, locale }), ...said];
  }
  const facts = [
    [t('pay_to'), holder],
    ['IBAN', iban && groupIban(iban)],
    ['BIC', bic],
    [t('reference'), order.number],
  ] as const;
  return [...facts.flatMap(([label, value]) => (value ? [[label, value] as const] : [])), ...said];
}
