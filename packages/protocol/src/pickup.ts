import { z } from 'zod';

/** Where an order waits, and what its buyer shows there. */
export const pickupViewSchema = z.object({
  place: z.string().optional(),
  hours: z.string().optional(),
  code: z.string().optional().describe('For the buyer alone: six digits to show at the counter.'),
  link: z
    .string()
    .optional()
    .describe('The same for the shop’s scanner: opens the order with the code filled in.'),
});

export const postPickupSchema = z
  .strictObject({
    code: z.string().min(1).max(20).describe('As the buyer shows it; white space does not count.'),
  })
  .meta({ id: 'PostPickup' });
