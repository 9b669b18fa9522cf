import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { postReviewSchema } from '@ordialog/protocol';
import type { ServerContext } from '../../context.ts';
import { actOnOrder } from '../../orders/act-on-order.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { postReview as review } from '../../orders/post-review.ts';
import { readOrder } from '../../orders/read-order.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticateOnce } from '../idempotency.ts';
import { problem } from '../problem.ts';
import { body, callers } from '../responses.ts';
import { wantedLocale } from '../wanted-locale.ts';
import { orderIdParam } from './order-id-param.ts';
import { reviewResponses } from './review-responses.ts';

const route = createRoute({
  method: 'post',
  path: '/orders/{id}/review',
  tags: ['Reviews'],
  summary: 'Rate a completed order',
  security: [callers.buyer],
  request: { params: orderIdParam, body: body(postReviewSchema) },
  responses: reviewResponses,
});

export function postReview(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  app.openapi({ ...route, middleware: authenticateOnce(context, 'buyer') }, async (c) => {
    const { id } = c.req.valid('param');
    const { caller } = c.var;
    const outcome = await actOnOrder(context, caller, id, undefined, (acting) =>
      review(context, acting, id, c.req.valid('json')),
    );
    const order = outcome && (await readOrder(context, caller, id, wantedLocale(c)));
    if (!order) return problem(c, 404, 'not_found');
    if (outcome.code === 'reviewed') return c.json(order, 201);
    return problem(c, outcome.code === 'empty_text' ? 422 : 409, outcome.code);
  });
}
