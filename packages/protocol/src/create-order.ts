import { z } from 'zod';

const shortText = z.string().trim().min(1).max(200);
const minorUnits = z.number().int().min(0).max(1_000_000_000_000);

export const createOrderLineSchema = z.strictObject({
  sku: z.string().max(100).optional(),
  title: z.string().trim().min(1).max(500),
  quantity: z.number().int().min(1).max(1_000_000),
  unitPrice: minorUnits.describe('Minor units of `currency`.'),
  availability: z.enum(['in_stock', 'made_to_order']),
  imageUrl: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
});

/** `POST /v1/orders`. Several orders come of it when the workflow splits by availability. */
export const createOrderSchema = z
  .strictObject({
    externalId: shortText.describe(
      'The shop’s own id of the purchase; sent again with the same body it changes nothing.',
    ),
    number: z.string().trim().min(1).max(40).optional(),
    placedAt: z.iso.datetime({ offset: true }).optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .describe('ISO 4217'),
    buyer: z.strictObject({
      email: z.email().max(254),
      name: z.string().trim().max(200).optional(),
      phone: z.string().trim().max(40).optional(),
      locale: z.string().max(35).optional().describe('BCP 47'),
    }),
    lines: z.array(createOrderLineSchema).min(1).max(500),
    delivery: z.strictObject({
      method: shortText,
      name: shortText.optional().describe('What you call the method, where it is a name for programs.'),
      price: minorUnits.optional(),
      address: z
        .union([z.string().max(1000), z.record(z.string().max(40), z.string().max(300).nullable())])
        .optional()
        .describe('Text, or its parts from the most to the least particular.'),
    }),
    payment: z.strictObject({ method: shortText, state: z.string().max(40).optional() }).optional(),
    note: z.string().max(5000).optional(),
    workflow: z.string().max(64).optional().describe('A workflow’s key; the shop’s own when left out.'),
  })
  .meta({ id: 'CreateOrder' });
export type CreateOrder = z.infer<typeof createOrderSchema>;
