import type { LocalizedText } from '../locale.ts';

/** The ways to pay that a shop can save. */
export const paymentTypes = [
  'bank_transfer',
  'russian_account',
  'card_transfer',
  'pay_link',
  'cash_on_delivery',
] as const;
export type PaymentType = (typeof paymentTypes)[number];

/** A transfer to an IBAN. */
export interface BankTransfer {
  readonly type: 'bank_transfer';
  readonly holder: string;
  /** Without spaces, in capitals. */
  readonly iban: string;
  readonly bic?: string;
  readonly bankName?: string;
}

/** A transfer in roubles to an account at a Russian bank. */
export interface RussianAccount {
  readonly type: 'russian_account';
  readonly holder: string;
  /** Twenty digits. */
  readonly account: string;
  readonly bik: string;
  readonly correspondentAccount?: string;
  readonly bankName: string;
  readonly inn?: string;
  readonly kpp?: string;
}

/** A transfer from card to card. */
export interface CardTransfer {
  readonly type: 'card_transfer';
  /** Without spaces. */
  readonly cardNumber: string;
  readonly holder: string;
  readonly bankName?: string;
}

/** A page at which to pay. */
export interface PayLink {
  readonly type: 'pay_link';
  /** With `https:`; `{number}`, `{amount}` and `{currency}` stand for the order's. */
  readonly url: string;
}

export interface CashOnDelivery {
  readonly type: 'cash_on_delivery';
}

export type PaymentDetails = BankTransfer | RussianAccount | CardTransfer | PayLink | CashOnDelivery;

/** One version of a saved way to pay: once written, none is ever changed. */
export interface SavedPaymentMethod {
  readonly id: string;
  /** 1, 2, 3 … */
  readonly version: number;
  /** As the shop calls it; what its type is called when left out. */
  readonly name?: Partial<LocalizedText>;
  /** What else the payer should know. */
  readonly note?: Partial<LocalizedText>;
  readonly details: PaymentDetails;
}
