import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { rateBuyerSchema } from '@ordialog/protocol';
import type { ServerContext } from '../../context.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { rateBuyer } from '../../reviews/rate-buyer.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { orderIdParam } from '../orders/order-id-param.ts';
import { body, callers } from '../responses.ts';
import { answerReview } from './answer-review.ts';
import { reviewResponses } from './review-responses.ts';

const route = createRoute({
  method: 'post',
  path: '/orders/{id}/buyer-rating',
  tags: ['Reviews'],
  summary: 'Rate the buyer, where both sides rate blind',
  security: [callers.staff],
  request: { params: orderIdParam, body: body(rateBuyerSchema) },
  responses: reviewResponses,
});

export function postBuyerRating(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  app.openapi({ ...route, middleware: authenticateOnce(context, 'staff') }, (c) => {
    const { id: orderId } = c.req.valid('param');
    const rating = c.req.valid('json');
    return answerReview(c, context, { caller: c.var.caller, orderId, status: 201 }, (acting) =>
      rateBuyer(context, acting, orderId, rating),
    );
  });
}
