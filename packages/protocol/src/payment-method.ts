import { paymentTypes } from '@ordialog/core';
import { z } from 'zod';
import { instantSchema, localeSchema } from './party.ts';
import { lineSchema, paragraphsSchema } from './workflow-text.ts';

const name = lineSchema(160);
const number = lineSchema(50);

const bankTransferSchema = z.strictObject({
  type: z.literal('bank_transfer'),
  holder: name,
  iban: number,
  bic: number.exactOptional(),
  bankName: name.exactOptional(),
});
const russianAccountSchema = z.strictObject({
  type: z.literal('russian_account'),
  holder: name,
  account: number,
  bik: number,
  correspondentAccount: number.exactOptional(),
  bankName: name,
  inn: number.exactOptional(),
  kpp: number.exactOptional(),
});
const cardTransferSchema = z.strictObject({
  type: z.literal('card_transfer'),
  cardNumber: number,
  holder: name,
  bankName: name.exactOptional(),
});
const payLinkSchema = z.strictObject({
  type: z.literal('pay_link'),
  url: z
    .string()
    .max(2000)
    .describe('With `https:`; `{number}`, `{amount}` and `{currency}` stand for the order’s.'),
});
const cashOnDeliverySchema = z.strictObject({ type: z.literal('cash_on_delivery') });

/** Where and how to pay; numbers may be written with spaces. */
export const paymentDetailsSchema = z
  .discriminatedUnion('type', [
    bankTransferSchema,
    russianAccountSchema,
    cardTransferSchema,
    payLinkSchema,
    cashOnDeliverySchema,
  ])
  .meta({ id: 'PaymentDetails' });

const namesSchema = z.partialRecord(localeSchema, lineSchema(100));
const notesSchema = z.partialRecord(localeSchema, paragraphsSchema(1000));

export const newPaymentMethodSchema = z
  .strictObject({
    details: paymentDetailsSchema,
    name: namesSchema.optional().describe('By language; what its type is called where left out.'),
    note: notesSchema.optional().describe('What else the payer should know, by language.'),
  })
  .meta({ id: 'NewPaymentMethod' });
export type NewPaymentMethod = z.infer<typeof newPaymentMethodSchema>;

export const patchPaymentMethodSchema = z
  .strictObject({
    details: paymentDetailsSchema.optional(),
    name: namesSchema.optional(),
    note: notesSchema.optional(),
    active: z.boolean().optional().describe('Whether orders are offered it.'),
    position: z.int().min(0).max(100).optional().describe('Its place among the shop’s ways to pay, from 0.'),
    expectedVersion: z.int().min(1).optional(),
  })
  .meta({ id: 'PatchPaymentMethod' });
export type PatchPaymentMethod = z.infer<typeof patchPaymentMethodSchema>;

const versionFields = {
  version: z.number().int(),
  type: z.enum(paymentTypes),
  details: paymentDetailsSchema,
  name: namesSchema,
  note: notesSchema,
  active: z.boolean(),
};

/** A way to pay that a shop has saved, as it is and as it was. */
export const paymentMethodSchema = z
  .object({
    id: z.string(),
    ...versionFields,
    versions: z
      .array(z.object({ ...versionFields, at: instantSchema, by: z.string().describe('Who saved it.') }))
      .describe('Every version, the newest first.'),
  })
  .meta({ id: 'PaymentMethod' });
export type PaymentMethodView = z.infer<typeof paymentMethodSchema>;

export const paymentMethodListSchema = z
  .object({ items: z.array(paymentMethodSchema), nextCursor: z.null() })
  .meta({ id: 'PaymentMethods' });
