import { z } from 'zod';
import { mostOfOneKind, productIds } from '../catalogue.ts';
import type { CheckoutRequest } from '../checkout-request.ts';
import { countries, deliveryMethods, paymentMethods } from '../delivery.ts';
import { locales } from '../locale.ts';

const line = (longest: number) => z.string().trim().min(1).max(longest);

const checkoutSchema: z.ZodType<CheckoutRequest> = z
  .strictObject({
    attempt: z.uuid(),
    locale: z.enum(locales),
    items: z
      .array(z.strictObject({ id: z.enum(productIds), quantity: z.int().min(1).max(mostOfOneKind) }))
      .min(1)
      .refine((items) => new Set(items.map(({ id }) => id)).size === items.length),
    name: line(100),
    email: z.email().max(254),
    phone: z
      .string()
      .trim()
      .regex(/^(\+?[\d\s().-]{5,30})?$/),
    delivery: z.enum(deliveryMethods),
    address: z
      .strictObject({
        street: line(200),
        postalCode: line(20),
        city: line(100),
        country: z.enum(countries),
      })
      .optional(),
    payment: z.enum(paymentMethods),
    note: z.string().trim().max(2000),
  })
  .superRefine((request, context) => {
    if (request.delivery === 'post' && request.address === undefined) {
      context.addIssue({ code: 'custom', path: ['address'], message: 'A parcel needs an address.' });
    }
  });

export type CheckoutRead =
  | { readonly valid: true; readonly request: CheckoutRequest }
  | { readonly valid: false; readonly fields: readonly string[] };

/** The purchase as asked for, or the names of the fields that are wrong. Unknown fields, such as prices, are refused. */
export function readCheckout(body: unknown): CheckoutRead {
  const read = checkoutSchema.safeParse(body);
  if (read.success) return { valid: true, request: read.data };
  const fields = read.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.')],
  );
  return { valid: false, fields: [...new Set(fields)] };
}
