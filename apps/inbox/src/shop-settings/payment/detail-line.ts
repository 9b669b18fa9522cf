import { groupCardNumber, groupIban } from '@ordialog/core';
import type { Translator } from '@ordialog/i18n';
import type { PaymentMethodView } from '@ordialog/protocol';

/** The details of a way to pay on one line, to tell it from others. */
export function detailLine(details: PaymentMethodView['details'], own: Translator<'payment'>): string {
  switch (details.type) {
    case 'bank_transfer':
      return [groupIban(details.iban), details.holder].join(' · ');
    case 'russian_account':
      return [details.account, `${own('field.bik')} ${details.bik}`, details.holder].join(' · ');
    case 'card_transfer':
      return [groupCardNumber(details.cardNumber), details.holder].join(' · ');
    case 'pay_link':
      return details.url;
    case 'cash_on_delivery':
      return '';
  }
}
