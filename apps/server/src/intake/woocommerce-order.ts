import { cleanText } from '@ordialog/core';
import { decodeHTMLStrict } from 'entities';
import { z } from 'zod';
import { amount, currencyCode, listOf, platformId, requiredAmount } from './payload-values.ts';

/** Names come as WordPress writes them into pages, with entities; blanks come as null, "" or not at all. */
const text = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .transform((value) => cleanText(decodeHTMLStrict(value ?? '')));

/** `date_…_gmt` is UTC but does not say so. */
const utcDate = z
  .string()
  .nullish()
  .transform((value, context) => {
    if (!value) return undefined;
    const time = Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value}Z`);
    if (!Number.isNaN(time)) return new Date(time).toISOString();
    context.addIssue({ code: 'custom', message: 'is not a date' });
    return z.NEVER;
  });

const metaData = listOf(z.object({ key: z.unknown(), value: z.unknown() }));

const address = z
  .object({
    first_name: text,
    last_name: text,
    company: text,
    address_1: text,
    address_2: text,
    city: text,
    state: text,
    postcode: text,
    country: text,
  })
  .partial();

const productLine = z.object({
  name: text,
  sku: text,
  quantity: z.coerce.number().min(0).max(1_000_000),
  subtotal: amount,
  subtotal_tax: amount,
  total: requiredAmount,
  total_tax: amount,
  meta_data: metaData,
  image: z.object({ src: z.unknown() }).nullish().catch(undefined),
});
export type WooCommerceProductLine = z.output<typeof productLine>;

const feeLine = z.object({ name: text, total: amount, total_tax: amount });

/**
 * What we read of an order of WooCommerce's REST API v3, of which a webhook's body is a copy:
 * https://woocommerce.github.io/woocommerce-rest-api-docs/#order-properties. Whatever else it holds is passed over:
 * plugins add fields at will.
 */
export const wooCommerceOrderSchema = z.object({
  id: platformId,
  number: text,
  status: text,
  currency: currencyCode,
  date_created_gmt: utcDate,
  date_paid: utcDate,
  date_paid_gmt: utcDate,
  total: requiredAmount,
  prices_include_tax: z.boolean().nullish().transform(Boolean),
  customer_note: text,
  billing: address.extend({ email: z.string().trim().pipe(z.email().max(254)), phone: text }),
  shipping: address.nullish(),
  payment_method: text,
  line_items: listOf(productLine),
  shipping_lines: listOf(z.object({ method_id: text, method_title: text, total: amount, total_tax: amount })),
  fee_lines: listOf(feeLine),
  coupon_lines: listOf(z.object({ code: text })),
  tax_lines: listOf(z.object({ label: text })),
});
export type WooCommerceOrder = z.output<typeof wooCommerceOrderSchema>;
