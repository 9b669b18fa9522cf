import { z } from 'zod';
import { localeSchema } from './party.ts';

export const exchangeLinkSchema = z
  .strictObject({ token: z.string().min(1).max(200) })
  .meta({ id: 'ExchangeLink' });

export const openedLinkSchema = z
  .object({
    token: z.string().describe('A buyer’s token.'),
    orderId: z.string(),
    shop: z.string().describe('The shop’s public key.'),
    locale: localeSchema,
  })
  .meta({ id: 'OpenedLink' });
export type OpenedLink = z.infer<typeof openedLinkSchema>;
