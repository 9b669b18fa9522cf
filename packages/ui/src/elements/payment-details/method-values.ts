import { groupCardNumber, groupIban } from '@ordialog/core';
import type { KeyOf } from '@ordialog/i18n';
import type { PaymentMethodShown } from '@ordialog/protocol';

export interface MethodValue {
  readonly label: KeyOf<'payment'>;
  readonly value: string;
  /** What goes to the clipboard, where that differs from what is shown. */
  readonly copy?: string;
}

/** What a payer copies of a way to pay, beside the amount, in the order in which banks ask for it. */
export function methodValues(method: PaymentMethodShown): readonly MethodValue[] {
  const { holder, iban, account, cardNumber, bic, bankName, bik, correspondentAccount, inn, kpp } = method;
  const values: readonly (MethodValue | undefined)[] = [
    value('field.cardNumber', cardNumber && groupCardNumber(cardNumber), cardNumber),
    value('field.holder', holder),
    value('field.iban', iban && groupIban(iban), iban),
    value('field.account', account),
    value('field.bic', bic),
    value('field.bankName', bankName),
    value('field.bik', bik),
    value('field.correspondentAccount', correspondentAccount),
    value('field.inn', inn),
    value('field.kpp', kpp),
    value('reference', iban || account || cardNumber ? method.reference : undefined),
  ];
  return values.filter((each) => each !== undefined);
}

function value(label: MethodValue['label'], text: string | undefined, copy = text): MethodValue | undefined {
  return text ? { label, value: text, ...(copy && copy !== text ? { copy } : {}) } : undefined;
}
