import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { publicReviewListSchema, reviewListQuerySchema, shopReviewListSchema } from '@ordialog/protocol';
import { authenticate } from '../../auth/authenticate.ts';
import type { ServerContext } from '../../context.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { listPublicReviews } from '../../reviews/list-public-reviews.ts';
import { listShopReviews } from '../../reviews/list-shop-reviews.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problem.ts';
import { answer, callers, refusal } from '../responses.ts';
import { wantedLocale } from '../wanted-locale.ts';

const route = createRoute({
  method: 'get',
  path: '/reviews',
  tags: ['Reviews'],
  summary: 'Reviews: with `shop` what anyone may see, else the caller’s shop’s',
  description:
    'With a shop’s public key no credentials are needed, any page may ask, and the answer may be kept for a while. ' +
    'Staff and the shop’s server leave it out and are told whose each review is.',
  security: [{}, callers.shop, callers.staff],
  request: { query: reviewListQuerySchema },
  responses: {
    200: answer(publicReviewListSchema.or(shopReviewListSchema), 'A page of reviews, the newest first.'),
    401: refusal('`token_missing`, `token_invalid`, `token_expired`, `key_invalid`, `session_invalid`'),
    403: refusal('`wrong_caller`, `origin_not_allowed`'),
    404: refusal('`not_found`: no shop has this key'),
    422: refusal('`invalid_request`, `invalid_cursor`'),
  },
});

export function listReviews(app: OpenAPIHono<AppEnv>, context: ServerContext & OrderContext): void {
  const authenticated = authenticate(context, 'shop', 'staff');
  // Who names a shop is the public, whatever credentials come along: the answer is kept for everyone.
  const middleware: typeof authenticated = (c, next) =>
    c.req.query('shop') === undefined ? authenticated(c, next) : next();

  app.openapi({ ...route, middleware }, async (c) => {
    const { shop, filter, ...query } = c.req.valid('query');
    const locale = wantedLocale(c) ?? 'en';
    if (shop === undefined) {
      const list = await listShopReviews(context, c.var.caller.shop.id, { ...query, filter }, locale);
      return list === 'invalid_cursor' ? problem(c, 422, list) : c.json(list, 200);
    }
    c.header('Access-Control-Allow-Origin', '*');
    const list = await listPublicReviews(context, shop, query, locale);
    if (list === 'not_found') return problem(c, 404, list);
    if (list === 'invalid_cursor') return problem(c, 422, list);
    c.header('Cache-Control', 'public, max-age=60');
    c.header('Vary', 'Accept-Language');
    return c.json(list, 200);
  });
}
