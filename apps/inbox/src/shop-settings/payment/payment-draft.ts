import {
  checkPaymentDetails,
  type LocalizedText,
  type PaymentDetails,
  type PaymentDetailsCode,
  type PaymentType,
  tidyPaymentDetails,
} from '@ordialog/core';
import type { NewPaymentMethod, PaymentMethodView } from '@ordialog/protocol';

/** A way to pay while it is filled in: every field of its kind is a text, empty until somebody writes into it. */
export interface PaymentDraft {
  readonly type: PaymentType;
  readonly fields: Readonly<Record<string, string>>;
  readonly name: Partial<LocalizedText>;
  readonly note: Partial<LocalizedText>;
}

interface FieldOf {
  readonly key: DetailField;
  readonly required: boolean;
}

const required = (key: DetailField): FieldOf => ({ key, required: true });
const optional = (key: DetailField): FieldOf => ({ key, required: false });

export type DetailField =
  | 'holder'
  | 'iban'
  | 'bic'
  | 'bankName'
  | 'account'
  | 'bik'
  | 'correspondentAccount'
  | 'inn'
  | 'kpp'
  | 'cardNumber'
  | 'url';

/** What is asked for each kind, in the order in which people have it before them. */
export const fieldsOf: Readonly<Record<PaymentType, readonly FieldOf[]>> = {
  bank_transfer: [required('holder'), required('iban'), optional('bic'), optional('bankName')],
  russian_account: [
    required('holder'),
    required('account'),
    required('bik'),
    required('bankName'),
    optional('correspondentAccount'),
    optional('inn'),
    optional('kpp'),
  ],
  card_transfer: [required('cardNumber'), required('holder'), optional('bankName')],
  pay_link: [required('url')],
  cash_on_delivery: [],
};

export function emptyDraft(type: PaymentType): PaymentDraft {
  return { type, fields: {}, name: {}, note: {} };
}

export function draftOf({ details, name, note }: PaymentMethodView): PaymentDraft {
  const { type, ...fields } = details;
  return { type, fields, name, note };
}

/** The details as they would be saved. */
export function detailsOf({ type, fields }: PaymentDraft): PaymentDetails {
  const { holder = '', iban = '', account = '', bik = '', bankName = '', cardNumber = '', url = '' } = fields;
  const { bic = '', correspondentAccount = '', inn = '', kpp = '' } = fields;
  switch (type) {
    case 'bank_transfer':
      return tidyPaymentDetails({ type, holder, iban, bic, bankName });
    case 'russian_account':
      return tidyPaymentDetails({ type, holder, account, bik, bankName, correspondentAccount, inn, kpp });
    case 'card_transfer':
      return tidyPaymentDetails({ type, cardNumber, holder, bankName });
    case 'pay_link':
      return tidyPaymentDetails({ type, url });
    case 'cash_on_delivery':
      return { type };
  }
}

/** What is wrong with each field, as far as it can be told by now: nothing is called missing before it is saved. */
export function draftProblems(
  draft: PaymentDraft,
  { saving }: { readonly saving: boolean },
): Partial<Record<DetailField, PaymentDetailsCode>> {
  const found: Partial<Record<DetailField, PaymentDetailsCode>> = {};
  for (const { key } of fieldsOf[draft.type]) {
    const problem = checkPaymentDetails(detailsOf(draft)).find(({ path }) => path === key);
    if (problem && (saving || (problem.code !== 'missing' && isWhole(draft, key)))) found[key] = problem.code;
  }
  return found;
}

/** Whether somebody has written as much of a number as it needs before it makes sense to call it wrong. */
const shortest: Partial<Record<DetailField, number>> = {
  iban: 15,
  bic: 8,
  account: 20,
  bik: 9,
  correspondentAccount: 20,
  inn: 10,
  kpp: 9,
  cardNumber: 13,
  url: 10,
};

function isWhole({ fields }: PaymentDraft, key: DetailField): boolean {
  return (fields[key] ?? '').replace(/[\s.-]+/g, '').length >= (shortest[key] ?? 1);
}

export function newMethodOf(draft: PaymentDraft): NewPaymentMethod {
  return { details: detailsOf(draft), name: draft.name, note: draft.note };
}
