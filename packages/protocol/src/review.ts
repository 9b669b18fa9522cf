import { z } from 'zod';

export const postReviewSchema = z
  .strictObject({ rating: z.number().int().min(1).max(5), text: z.string().max(5000).optional() })
  .meta({ id: 'PostReview' });

export const postReviewReplySchema = z
  .strictObject({ text: z.string().min(1).max(5000) })
  .meta({ id: 'PostReviewReply' });
