import { z } from 'zod';
import { openedLinkSchema } from './link.ts';
import { instantSchema } from './party.ts';

/** What a guest knows of their order. `#1042` and `№ 1042` are how people write 1042. */
export const lookupSchema = z
  .strictObject({
    shop: z.string().max(100).optional().describe('The shop’s public key, unless the header has it.'),
    number: z
      .string()
      .max(100)
      .regex(/^[^\p{Cc}]*$/u)
      .transform((number) => number.trim().replace(/^[#№]\s*/u, ''))
      .pipe(z.string().min(1)),
    email: z.string().trim().pipe(z.email().max(254)),
  })
  .meta({ id: 'Lookup' });
export type Lookup = z.infer<typeof lookupSchema>;

/** The same for every request, whatever there is to be found. */
export const lookupAnswerSchema = z
  .object({ expiresInSeconds: z.number().int().describe('For how long a code is good.') })
  .meta({ id: 'LookupAnswer' });
export type LookupAnswer = z.infer<typeof lookupAnswerSchema>;

export const confirmLookupSchema = lookupSchema
  .extend({ code: z.string().max(40).describe('Six digits; what stands between them does not matter.') })
  .meta({ id: 'ConfirmLookup' });
export type ConfirmLookup = z.infer<typeof confirmLookupSchema>;

export const confirmedLookupSchema = openedLinkSchema
  .extend({ expiresAt: instantSchema })
  .meta({ id: 'ConfirmedLookup' });
export type ConfirmedLookup = z.infer<typeof confirmedLookupSchema>;
