import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { hideReviewSchema } from '@ordialog/protocol';
import { mayEdit } from '../../auth/may-edit.ts';
import type { ServerContext } from '../../context.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { moderateReview as moderate } from '../../reviews/post-review.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { orderIdParam } from '../orders/order-id-param.ts';
import { problem } from '../problem.ts';
import { body, callers } from '../responses.ts';
import { answerReview } from './answer-review.ts';
import { reviewResponses } from './review-responses.ts';

const hideRoute = createRoute({
  method: 'post',
  path: '/orders/{id}/review/hide',
  tags: ['Reviews'],
  summary: 'Take a review out of the public’s sight, with a reason',
  security: [callers.staff],
  request: { params: orderIdParam, body: body(hideReviewSchema) },
  responses: reviewResponses,
});

const unhideRoute = createRoute({
  method: 'post',
  path: '/orders/{id}/review/unhide',
  tags: ['Reviews'],
  summary: 'Show a hidden review again',
  security: [callers.staff],
  request: { params: orderIdParam },
  responses: reviewResponses,
});

/** A right of owners and managers. */
export function moderateReview(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  app.openapi({ ...hideRoute, middleware: authenticateOnce(context, 'staff') }, (c) => {
    const { caller } = c.var;
    if (!mayEdit(caller)) return problem(c, 403, 'role_not_allowed');
    const { id: orderId } = c.req.valid('param');
    const { reason } = c.req.valid('json');
    return answerReview(c, context, { caller, orderId, status: 200 }, (acting) =>
      moderate(context, acting, orderId, { reason }),
    );
  });

  app.openapi({ ...unhideRoute, middleware: authenticateOnce(context, 'staff') }, (c) => {
    const { caller } = c.var;
    if (!mayEdit(caller)) return problem(c, 403, 'role_not_allowed');
    const { id: orderId } = c.req.valid('param');
    return answerReview(c, context, { caller, orderId, status: 200 }, (acting) =>
      moderate(context, acting, orderId, {}),
    );
  });
}
