import { z } from 'zod';
import { postMessageSchema } from './post-message.ts';
import { markReadSchema } from './read-marker.ts';
import { transitionRequestSchema } from './transition-request.ts';

const orderId = z.string().min(1).max(64);

/** Each event a client sends is parsed by its schema before anything else happens. */
export const socketRequests = {
  subscribe: z.strictObject({ orderId, after: z.number().int().min(0), away: z.boolean().optional() }),
  unsubscribe: z.strictObject({ orderId }),
  post: postMessageSchema.extend({ orderId }),
  read: markReadSchema.extend({ orderId }),
  typing: z.strictObject({ orderId }),
  transition: transitionRequestSchema.extend({ orderId }),
} as const;
