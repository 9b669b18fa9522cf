import { OpenAPIHono } from '@hono/zod-openapi';
import type { ServerContext } from '../../context.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import type { AppEnv } from '../app-env.ts';
import { onInvalidRequest } from '../on-error.ts';
import { listReviews } from './list-reviews.ts';
import { moderateReview } from './moderate-review.ts';
import { orderReview } from './order-review.ts';
import { postBuyerRating } from './post-buyer-rating.ts';
import { postPickup } from './post-pickup.ts';

/** Under `/v1`. */
export function reviewRoutes(context: ServerContext & OrderContext): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>({ defaultHook: onInvalidRequest });
  listReviews(app, context);
  orderReview(app, context);
  moderateReview(app, context);
  postBuyerRating(app, context);
  postPickup(app, context);
  return app;
}
