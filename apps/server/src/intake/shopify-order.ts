import { cleanText } from '@ordialog/core';
import { z } from 'zod';
import { amount, currencyCode, listOf, platformId, requiredAmount } from './payload-values.ts';

/** Blanks come as null, "" or not at all. */
const text = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .transform((value) => cleanText(value ?? ''));

/** With the shop's own offset from UTC. */
const date = z
  .string()
  .nullish()
  .transform((value, context) => {
    if (!value) return undefined;
    const time = Date.parse(value);
    if (!Number.isNaN(time)) return new Date(time).toISOString();
    context.addIssue({ code: 'custom', message: 'is not a date' });
    return z.NEVER;
  });

const address = z
  .object({
    name: text,
    first_name: text,
    last_name: text,
    company: text,
    address1: text,
    address2: text,
    city: text,
    province: text,
    zip: text,
    country_code: text,
    phone: text,
  })
  .partial()
  .nullish();
export type ShopifyAddress = z.output<typeof address>;

const taxLines = listOf(z.object({ title: text, price: amount }));
const discounts = listOf(z.object({ amount }));

const lineItem = z.object({
  name: text,
  title: text,
  sku: text,
  price: requiredAmount,
  quantity: z.coerce.number().int().min(0).max(1_000_000),
  discount_allocations: discounts,
  tax_lines: taxLines,
  properties: listOf(z.object({ name: z.unknown(), value: z.unknown() })),
});
export type ShopifyLineItem = z.output<typeof lineItem>;

/**
 * What we read of a Shopify order, the body of the webhooks `orders/create` and `orders/paid`:
 * https://shopify.dev/docs/api/admin-rest/latest/resources/order. Whatever else it holds is passed over.
 */
export const shopifyOrderSchema = z.object({
  id: platformId,
  name: text,
  email: text,
  contact_email: text,
  phone: text,
  currency: currencyCode,
  created_at: date,
  cancelled_at: date,
  financial_status: text,
  taxes_included: z.boolean().nullish().transform(Boolean),
  total_price: requiredAmount,
  total_tax: amount,
  total_discounts: amount,
  note: text,
  customer_locale: text,
  gateway: text,
  payment_gateway_names: listOf(text),
  discount_codes: listOf(z.object({ code: text })),
  tax_lines: taxLines,
  line_items: listOf(lineItem),
  shipping_lines: listOf(
    z.object({
      code: text,
      title: text,
      price: amount,
      discount_allocations: discounts,
      tax_lines: taxLines,
    }),
  ),
  billing_address: address,
  shipping_address: address,
  customer: z.object({ email: text, first_name: text, last_name: text, phone: text }).partial().nullish(),
});
export type ShopifyOrder = z.output<typeof shopifyOrderSchema>;

/** The body of `fulfillments/create` and `fulfillments/update`; a parcel has as many numbers as it has boxes. */
export const shopifyFulfillmentSchema = z.object({
  order_id: platformId,
  status: text,
  tracking_company: text,
  tracking_number: text,
  tracking_numbers: listOf(text),
});
