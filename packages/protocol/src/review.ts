import { z } from 'zod';
import { attachmentViewSchema } from './attachment.ts';
import { instantSchema } from './party.ts';

const ratingSchema = z.number().int().min(1).max(5);
const textSchema = z.string().max(5000);
const photoIdsSchema = z
  .array(z.string().min(1).max(64))
  .max(5)
  .describe('Pictures that the buyer has attached to the order and used nowhere else.');

export const postReviewSchema = z
  .strictObject({ rating: ratingSchema, text: textSchema.optional(), photoIds: photoIdsSchema.optional() })
  .meta({ id: 'PostReview' });
export type PostReview = z.infer<typeof postReviewSchema>;

export const changeReviewSchema = postReviewSchema
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'say what is to change')
  .meta({ id: 'ChangeReview' });

export const postReviewReplySchema = z
  .strictObject({ text: z.string().min(1).max(5000) })
  .meta({ id: 'PostReviewReply' });

export const hideReviewSchema = z
  .strictObject({ reason: z.string().min(1).max(1000) })
  .meta({ id: 'HideReview' });

export const rateBuyerSchema = z
  .strictObject({
    rating: ratingSchema,
    note: z.string().max(2000).optional().describe('For the shop alone.'),
  })
  .meta({ id: 'RateBuyer' });

export const reviewFilters = ['unanswered', 'low', 'hidden'] as const;
export type ReviewFilter = (typeof reviewFilters)[number];

export const reviewListQuerySchema = z.strictObject({
  shop: z.string().min(1).max(100).optional().describe('A shop’s public key: what the public may see.'),
  sku: z.string().min(1).max(200).optional().describe('Of one article.'),
  filter: z.enum(reviewFilters).optional().describe('For staff: `low` is three stars or fewer.'),
  limit: z.coerce.number().int().min(1).max(50).optional(),
  cursor: z.string().max(500).optional(),
});
export type ReviewListQuery = z.infer<typeof reviewListQuerySchema>;

/** What a shop page shows of a review. */
export const publicReviewSchema = z
  .object({
    id: z.string(),
    author: z.string().describe('The first name and an initial, or “Buyer” in the language asked for.'),
    rating: ratingSchema,
    text: z.string(),
    at: instantSchema,
    photos: z.array(attachmentViewSchema).optional(),
    reply: z.object({ text: z.string(), at: instantSchema }).optional(),
  })
  .meta({ id: 'PublicReview' });
export type PublicReview = z.infer<typeof publicReviewSchema>;

/** The same for staff, with whose it is. */
export const shopReviewSchema = publicReviewSchema
  .extend({
    editedAt: instantSchema.optional(),
    hidden: z.object({ reason: z.string(), at: instantSchema }).optional(),
    order: z.object({ id: z.string(), number: z.string() }),
    buyer: z.object({ email: z.string(), name: z.string().optional() }),
    lines: z.array(z.object({ sku: z.string().optional(), title: z.string() })),
  })
  .meta({ id: 'ShopReview' });
export type ShopReview = z.infer<typeof shopReviewSchema>;

export const ratingTotalsSchema = z.object({
  average: z.number().nullable().describe('To two decimals; null while there is no rating.'),
  count: z.number().int(),
  distribution: z.record(z.enum(['1', '2', '3', '4', '5']), z.number().int()),
});
export type RatingTotals = z.infer<typeof ratingTotalsSchema>;

export const publicReviewListSchema = ratingTotalsSchema
  .extend({
    shop: z.object({ name: z.string() }),
    items: z.array(publicReviewSchema),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'PublicReviewList' });
export type PublicReviewList = z.infer<typeof publicReviewListSchema>;

export const shopReviewListSchema = ratingTotalsSchema
  .extend({ items: z.array(shopReviewSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'ShopReviewList' });
export type ShopReviewList = z.infer<typeof shopReviewListSchema>;
