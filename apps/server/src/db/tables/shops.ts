import type { Locale } from '@ordialog/core';
import type { ColumnType, Generated, Selectable } from 'kysely';
import type { JsonColumn } from '../json-column.ts';

/** A way to pay that the shop offers; its details are what a payment card shows, and nothing typed in chat. */
export type PaymentMethod = {
  type: 'bank_transfer';
  holder: string;
  iban: string;
  bic?: string;
  bankName?: string;
};

/** What signs the webhooks of a platform that sends us orders. */
type IntakeSecrets = { woocommerce?: string; shopify?: string };

type ShopSettings = {
  /** Key of the workflow that orders follow which name none. */
  workflow?: string;
  /** For how long staff may take back a transition; nothing is sent before. 5 when left out, 0 for not at all. */
  undoSeconds?: number;
};

export interface ShopsTable {
  id: string;
  /** `pk_…`: names the shop in pages and as the issuer of buyers' tokens. Not a secret. */
  public_key: string;
  name: string;
  /** Language of last resort, and of mails to the shop itself. */
  locale: Locale;
  /** Languages in which the shop offers its texts. */
  locales: JsonColumn<Locale[]>;
  /** ISO 4217 */
  currency: string;
  /** Key of the HS256 tokens that the shop's own server makes for its buyers. */
  identity_secret: string;
  /** Origins (`https://host[:port]`) whose pages may speak for this shop. */
  origins: JsonColumn<string[]>;
  email: string;
  payment_methods: JsonColumn<PaymentMethod[]>;
  intake_secrets: JsonColumn<IntakeSecrets>;
  settings: JsonColumn<ShopSettings>;
  /** The number given to the shop's next order that brings none of its own. */
  next_number: Generated<number>;
  created_at: ColumnType<Date, Date, never>;
}

export type Shop = Selectable<ShopsTable>;
