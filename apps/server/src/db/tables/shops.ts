import type { Locale, LocalizedText } from '@ordialog/core';
import type { ShopTheme } from '@ordialog/protocol';
import type { ColumnType, Generated, Selectable } from 'kysely';
import type { JsonColumn } from '../json-column.ts';

/** What signs the webhooks of a platform that sends us orders. */
type IntakeSecrets = { woocommerce?: string; shopify?: string };

/** The seller as documents name it. */
export type Company = {
  name: string;
  /** In lines, as it is written on a parcel. */
  address: string;
  vatId?: string;
  email?: string;
  phone?: string;
  /** ISO 3166-1 alpha-2: where phone numbers without a country code are from. */
  country?: string;
};

/** Answered with 1 to 5. */
export type SurveyQuestion = { key: string; text: LocalizedText };

/** Shown to who picks up an order of that delivery method. */
type PickupPlace = { method: string; place: string; hours: LocalizedText };

export type ShopSettings = {
  /** Key of the workflow that orders follow which name none. */
  workflow?: string;
  /** For how long staff may take back a transition; nothing is sent before. 5 when left out, 0 for not at all. */
  undoSeconds?: number;
  company?: Company;
  /** Contained in all prices, such as 22 or 5.5; documents do not mention VAT when left out. */
  vatRatePercent?: number;
  /** IANA name, such as `Europe/Rome`, for dates in documents and mails; UTC when left out. */
  timeZone?: string;
  /** Buyer and seller rate each other, and neither sees the other's rating before both gave one or 7 days passed. */
  blindReviews?: boolean;
  /** Where a buyer orders the same again; `{number}` and `{sku}` are filled in. */
  orderAgainUrl?: string;
  /** Where orders are picked up, by delivery method. */
  pickupPlaces?: readonly PickupPlace[];
  /** What a WooCommerce shop calls the pieces of a line that were not in stock, beside "Backordered". */
  backorderedNames?: readonly string[];
  /** Whether outside contacts in messages are hidden from the other side; `off` when left out. */
  contactFilter?: 'off' | 'mask';
  /** What buyers are asked after delivery instead of the usual questions. */
  survey?: { questions: readonly SurveyQuestion[] };
  /** How the dialog looks on the shop's pages. */
  theme?: ShopTheme;
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
  intake_secrets: JsonColumn<IntakeSecrets>;
  settings: JsonColumn<ShopSettings>;
  /** Rises with each change of what its people may set. */
  version: Generated<number>;
  /** The number given to the shop's next order that brings none of its own. */
  next_number: Generated<number>;
  created_at: ColumnType<Date, Date, never>;
}

export type Shop = Selectable<ShopsTable>;
