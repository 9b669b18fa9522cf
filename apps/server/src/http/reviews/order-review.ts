import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { changeReviewSchema, postReviewReplySchema, postReviewSchema } from '@ordialog/protocol';
import type { ServerContext } from '../../context.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { changeWords, postReview, postReviewReply } from '../../reviews/post-review.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { orderIdParam } from '../orders/order-id-param.ts';
import { body, callers } from '../responses.ts';
import { answerReview } from './answer-review.ts';
import { reviewResponses } from './review-responses.ts';

const reviewRoute = createRoute({
  method: 'post',
  path: '/orders/{id}/review',
  tags: ['Reviews'],
  summary: 'Rate a completed order',
  security: [callers.buyer],
  request: { params: orderIdParam, body: body(postReviewSchema) },
  responses: reviewResponses,
});

const changeRoute = createRoute({
  method: 'patch',
  path: '/orders/{id}/review',
  tags: ['Reviews'],
  summary: 'Change a review within seven days',
  description: 'What is left out stays. Where both sides rate blind, only until the ratings are open.',
  security: [callers.buyer],
  request: { params: orderIdParam, body: body(changeReviewSchema) },
  responses: reviewResponses,
});

const replyRoute = createRoute({
  method: 'post',
  path: '/orders/{id}/review/reply',
  tags: ['Reviews'],
  summary: 'Answer a review',
  security: [callers.staff],
  request: { params: orderIdParam, body: body(postReviewReplySchema) },
  responses: reviewResponses,
});

export function orderReview(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  app.openapi({ ...reviewRoute, middleware: authenticateOnce(context, 'buyer') }, (c) => {
    const { id: orderId } = c.req.valid('param');
    const words = c.req.valid('json');
    return answerReview(c, context, { caller: c.var.caller, orderId, status: 201 }, (acting) =>
      postReview(context, acting, orderId, words),
    );
  });

  app.openapi({ ...changeRoute, middleware: authenticateOnce(context, 'buyer') }, (c) => {
    const { id: orderId } = c.req.valid('param');
    const change = c.req.valid('json');
    return answerReview(c, context, { caller: c.var.caller, orderId, status: 200 }, (acting) =>
      changeWords(context, acting, orderId, change),
    );
  });

  app.openapi({ ...replyRoute, middleware: authenticateOnce(context, 'staff') }, (c) => {
    const { id: orderId } = c.req.valid('param');
    const reply = c.req.valid('json');
    return answerReview(c, context, { caller: c.var.caller, orderId, status: 201 }, (acting) =>
      postReviewReply(context, acting, orderId, reply),
    );
  });
}
