import { locales } from '@ordialog/core';
import { z } from 'zod';
import { instantSchema, localeSchema } from './party.ts';
import { shopThemeSchema } from './shop-theme.ts';
import { keySchema, lineSchema, paragraphsSchema, sentenceTextSchema } from './workflow-text.ts';

const written = (longest: number) => lineSchema(longest).min(1);

/** The seller as documents name it. */
export const companySchema = z
  .strictObject({
    name: written(200),
    address: paragraphsSchema(500).min(1).describe('In lines, as it is written on a parcel.'),
    vatId: written(40).exactOptional(),
    email: z.email().max(254).exactOptional(),
    phone: written(40).exactOptional(),
    country: z
      .string()
      .refine(isCountry, 'Write an ISO 3166-1 code such as IT')
      .describe('ISO 3166-1 alpha-2: where phone numbers without a country code are from.')
      .exactOptional(),
  })
  .meta({ id: 'Company' });
export type CompanyView = z.infer<typeof companySchema>;

const questionTextSchema = sentenceTextSchema.refine(({ en }) => en !== '', {
  path: ['en'],
  error: 'Write it at least in English, which stands in for other languages',
});

/** What buyers are asked after delivery; each is answered with 1 to 5. */
export const shopSurveySchema = z
  .strictObject({
    questions: z
      .array(z.strictObject({ key: keySchema, text: questionTextSchema }))
      .min(1)
      .max(10)
      .refine((questions) => isSet(questions.map(({ key }) => key)), 'Each key stands once'),
  })
  .meta({ id: 'ShopSurvey' });
export type ShopSurvey = z.infer<typeof shopSurveySchema>;

const pickupPlaceSchema = z.strictObject({
  method: written(60).describe('The delivery method as orders name it.'),
  place: paragraphsSchema(500).min(1),
  hours: sentenceTextSchema,
});

const originSchema = z
  .string()
  .max(300)
  .refine(isWebOrigin, 'Write it like https://shop.example, without a slash at its end');

/**
 * What a shop may set of itself. `null` takes away what may be missing: documents without a VAT rate do not mention
 * VAT, without a company there are none, without a time zone times are in UTC, without a survey of its own buyers are
 * asked the usual questions, without a theme the dialog looks as we made it.
 */
const settings = {
  name: written(100),
  email: z.email().max(254).describe('Where its mails about orders go, and answers to its own mails.'),
  locale: localeSchema.describe('Language of last resort, and of mails to the shop.'),
  locales: z
    .array(localeSchema)
    .min(1)
    .refine(isSet, 'Each language stands once')
    .describe('Languages in which the shop offers its texts.'),
  company: companySchema.nullable(),
  vatRatePercent: z
    .number()
    .min(0)
    .max(100)
    .multipleOf(0.001)
    .nullable()
    .describe('Contained in all prices.'),
  timeZone: z.string().refine(isTimeZone, 'Write an IANA name such as Europe/Rome').nullable(),
  undoSeconds: z
    .int()
    .min(0)
    .max(60)
    .describe('For how long staff may take back a transition; nothing is sent before.'),
  survey: shopSurveySchema.nullable(),
  blindReviews: z
    .boolean()
    .describe('Both sides rate; each sees the other’s when both did, or after 7 days.'),
  orderAgainUrl: z
    .string()
    .max(500)
    .refine(isAddress, 'Write an address that begins with https://')
    .nullable()
    .describe('Where a buyer orders the same again; `{number}` and `{sku}` are filled in.'),
  pickupPlaces: z
    .array(pickupPlaceSchema)
    .max(20)
    .refine((places) => isSet(places.map(({ method }) => method)), 'Each method stands once')
    .describe('Where orders of a delivery method are picked up, and when.'),
  backorderedNames: z
    .array(written(100))
    .max(20)
    .describe('What WooCommerce calls the pieces of a line that were not in stock, beside "Backordered".'),
  contactFilter: z
    .enum(['off', 'mask'])
    .describe('`mask`: outside contacts in messages are hidden from the other side, as marketplaces do.'),
  theme: shopThemeSchema.nullable(),
  origins: z
    .array(originSchema)
    .max(50)
    .refine(isSet, 'Each origin stands once')
    .describe('Origins whose pages may speak with the tokens of this shop.'),
};

/** `PATCH /v1/shop`: only what changes. */
export const patchShopSchema = z
  .strictObject(settings)
  .partial()
  .extend({ expectedVersion: z.int().min(1).optional() })
  .meta({ id: 'PatchShop' });
export type PatchShop = z.infer<typeof patchShopSchema>;

/** A shop's settings. No secret stands here. */
export const shopViewSchema = z
  .object({
    id: z.string(),
    publicKey: z.string(),
    /** Rises with each change; send it back as `expectedVersion`. */
    version: z.int(),
    currency: z.string(),
    ...settings,
    /** What is asked while `survey` is null. */
    usualSurvey: shopSurveySchema,
    /** Whether the server can send text messages. */
    sms: z.object({ isSetUp: z.boolean() }),
  })
  .meta({ id: 'Shop' });
export type ShopView = z.infer<typeof shopViewSchema>;

export const shopSecretNames = ['identity', 'woocommerce', 'shopify'] as const;
export type ShopSecretName = (typeof shopSecretNames)[number];

/** A new secret, shown now and never again. The one before is worth nothing any more. */
export const rotatedSecretSchema = z
  .object({ name: z.enum(shopSecretNames), secret: z.string() })
  .meta({ id: 'RotatedSecret' });
export type RotatedSecret = z.infer<typeof rotatedSecretSchema>;

const shopKey = {
  id: z.string(),
  name: z.string(),
  /** The key's last four characters. */
  hint: z.string(),
  createdAt: instantSchema,
};
export const shopKeySchema = z.object(shopKey).meta({ id: 'ShopKey' });
export type ShopKeyView = z.infer<typeof shopKeySchema>;

export const shopKeyListSchema = z
  .object({ items: z.array(shopKeySchema), nextCursor: z.null() })
  .meta({ id: 'ShopKeyList' });
export type ShopKeyList = z.infer<typeof shopKeyListSchema>;

export const newShopKeySchema = z.strictObject({ name: written(100) }).meta({ id: 'NewShopKey' });

/** A new key, shown now and never again: only its hash is kept. */
export const createdShopKeySchema = z.object({ ...shopKey, key: z.string() }).meta({ id: 'CreatedShopKey' });
export type CreatedShopKey = z.infer<typeof createdShopKeySchema>;

function isSet(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

/** `https://host[:port]`, as browsers write it in `Origin`. */
function isWebOrigin(value: string): boolean {
  return /^https?:\/\//.test(value) && URL.canParse(value) && new URL(value).origin === value;
}

function isAddress(value: string): boolean {
  return /^https?:\/\//.test(value) && URL.canParse(value);
}

function isTimeZone(value: string): boolean {
  // An offset such as +02:00 knows no summer time.
  if (!/^[A-Za-z]/.test(value)) return false;
  try {
    new Intl.DateTimeFormat(locales[0], { timeZone: value });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function isCountry(value: string): boolean {
  // ZZ is the unknown one.
  if (!/^[A-Z]{2}$/.test(value) || value === 'ZZ') return false;
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(value) !== undefined;
}
