import { accountFitsBik, correspondentFitsBik, isBic, isBik } from './bank-codes.ts';
import { isCardNumber } from './card-number.ts';
import { isIban } from './iban.ts';
import { ibanFormatOf } from './iban-registry.ts';
import { payLinkFor } from './pay-link.ts';
import type { PaymentDetails } from './payment-method.ts';
import { isInn, isKpp } from './tax-numbers.ts';

export type PaymentDetailsCode =
  | 'missing'
  | 'iban_country'
  | 'iban_length'
  | 'iban_wrong'
  | 'bic_wrong'
  | 'bik_wrong'
  | 'account_length'
  | 'account_wrong'
  | 'correspondent_wrong'
  | 'inn_wrong'
  | 'kpp_wrong'
  | 'card_wrong'
  | 'link_wrong';

export interface PaymentDetailsProblem {
  /** The field of the details. */
  readonly path: string;
  readonly code: PaymentDetailsCode;
}

/** What is wrong with tidied details: every field that is missing, or that its own check digits or its bank refute. */
export function checkPaymentDetails(details: PaymentDetails): readonly PaymentDetailsProblem[] {
  switch (details.type) {
    case 'bank_transfer':
      return problems({
        holder: filled(details.holder),
        iban: ibanProblem(details.iban),
        bic: fits(details.bic, isBic, 'bic_wrong'),
      });
    case 'russian_account':
      return problems({
        holder: filled(details.holder),
        account: accountProblem(details.account, details.bik),
        bik: filled(details.bik) ?? fits(details.bik, isBik, 'bik_wrong'),
        correspondentAccount: fits(
          details.correspondentAccount,
          (account) => !isBik(details.bik) || correspondentFitsBik(account, details.bik),
          'correspondent_wrong',
        ),
        bankName: filled(details.bankName),
        inn: fits(details.inn, isInn, 'inn_wrong'),
        kpp: fits(details.kpp, isKpp, 'kpp_wrong'),
      });
    case 'card_transfer':
      return problems({
        cardNumber: filled(details.cardNumber) ?? fits(details.cardNumber, isCardNumber, 'card_wrong'),
        holder: filled(details.holder),
      });
    case 'pay_link': {
      const anyOrder = { number: '1', money: { amount: 1, currency: 'EUR' } };
      const isLink = (url: string) => payLinkFor(url, anyOrder) !== undefined;
      return problems({ url: filled(details.url) ?? fits(details.url, isLink, 'link_wrong') });
    }
    case 'cash_on_delivery':
      return [];
  }
}

/** Also by its country: how long it is, and where letters may stand. */
function ibanProblem(iban: string): PaymentDetailsCode | undefined {
  if (iban === '') return 'missing';
  const format = ibanFormatOf(iban.slice(0, 2));
  if (!format) return 'iban_country';
  if (iban.length !== format.length) return 'iban_length';
  return format.pattern.test(iban) && isIban(iban) ? undefined : 'iban_wrong';
}

/** Only a right BIK can tell that an account is wrong. */
function accountProblem(account: string, bik: string): PaymentDetailsCode | undefined {
  if (account === '') return 'missing';
  if (!/^\d{20}$/.test(account)) return 'account_length';
  return !isBik(bik) || accountFitsBik(account, bik) ? undefined : 'account_wrong';
}

function filled(value: string): PaymentDetailsCode | undefined {
  return value === '' ? 'missing' : undefined;
}

function fits(
  value: string | undefined,
  isRight: (value: string) => boolean,
  code: PaymentDetailsCode,
): PaymentDetailsCode | undefined {
  return value === undefined || isRight(value) ? undefined : code;
}

function problems(
  found: Readonly<Record<string, PaymentDetailsCode | undefined>>,
): readonly PaymentDetailsProblem[] {
  return Object.entries(found).flatMap(([path, code]) => (code === undefined ? [] : [{ path, code }]));
}
