import { z } from 'zod';
import { localeSchema } from './party.ts';

export const signInSchema = z
  .strictObject({ email: z.email().max(254), password: z.string().min(1).max(200) })
  .meta({ id: 'SignIn' });

export const paymentMethodSchema = z.object({
  type: z.literal('bank_transfer'),
  holder: z.string(),
  iban: z.string(),
  bic: z.string().optional(),
  bankName: z.string().optional(),
});
export type PaymentMethodView = z.infer<typeof paymentMethodSchema>;

export const staffSessionSchema = z
  .object({
    staff: z.object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      role: z.string(),
      locale: localeSchema,
    }),
    shop: z.object({
      id: z.string(),
      name: z.string(),
      publicKey: z.string(),
      paymentMethods: z.array(paymentMethodSchema),
    }),
  })
  .meta({ id: 'StaffSession' });
export type StaffSession = z.infer<typeof staffSessionSchema>;
