import { groupCardNumber, groupIban } from '@ordialog/core';
import { pageTexts, paymentTexts } from '@ordialog/i18n';
import type { OrderView, PaymentInstructionsView, PaymentMethodShown } from '@ordialog/protocol';
import { html } from 'hono/html';
import type { Html } from './hosted-page-document.ts';

/** How to pay, while it is due: the ways that the buyer is offered, or what was typed for the order. */
export function hostedPagePayment({ phase, payment, number, locale }: OrderView): Html | '' {
  const { instructions } = payment;
  if (phase !== 'payment' || !instructions) return '';
  const t = pageTexts[locale];
  const { methods = [], note } = instructions;
  const ways =
    methods.length > 0
      ? methods.map(
          (method) => html`<h4>${method.name}</h4>${careful(method, locale)}${facts(method, locale)}`,
        )
      : [facts({ ...instructions, reference: number, note: undefined }, locale)];
  return html`<section><h3>${t('pay')}</h3>${ways}${note ? html`<p class="text">${note}</p>` : ''}</section>`;
}

function careful({ unsaved }: PaymentMethodShown, locale: OrderView['locale']): Html | '' {
  return unsaved ? html`<p class="note">${paymentTexts[locale]('unsaved')}</p>` : '';
}

type Way = Omit<PaymentInstructionsView, 'methods'> & Partial<PaymentMethodShown>;

function facts(way: Way, locale: OrderView['locale']): Html {
  const t = paymentTexts[locale];
  const { holder, iban, account, cardNumber, bic, bankName, bik, correspondentAccount, inn, kpp, note } = way;
  const rows = [
    [t('field.holder'), holder],
    [t('field.iban'), iban && groupIban(iban)],
    [t('field.account'), account],
    [t('field.cardNumber'), cardNumber && groupCardNumber(cardNumber)],
    [t('field.bic'), bic],
    [t('field.bankName'), bankName],
    [t('field.bik'), bik],
    [t('field.correspondentAccount'), correspondentAccount],
    [t('field.inn'), inn],
    [t('field.kpp'), kpp],
    [t('reference'), iban || account || cardNumber ? way.reference : undefined],
    [t('note'), note],
  ] as const;
  return html`${way.url ? html`<p><a href="${way.url}" rel="noreferrer">${t('open', { host: way.host ?? '' })}</a></p>` : ''}
    <dl class="facts">${rows.map(([label, value]) =>
      value ? html`<dt>${label}</dt><dd class="text">${value}</dd>` : '',
    )}</dl>`;
}
