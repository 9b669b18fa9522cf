import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { confirmedLookupSchema, confirmLookupSchema } from '@ordialog/protocol';
import type { ServerContext } from '../../context.ts';
import { confirmLookup } from '../../lookup/confirm-lookup.ts';
import { createLookupLimits } from '../../lookup/lookup-limits.ts';
import type { AppEnv } from '../app-env.ts';
import { clientAddress } from '../client-address.ts';
import { problem } from '../problem.ts';
import { answer, body, callers, refusal } from '../responses.ts';
import { shopOfPage } from './shop-of-page.ts';

const route = createRoute({
  method: 'post',
  path: '/lookup/confirm',
  tags: ['Lookup'],
  summary: 'Exchange the code for a buyer’s token, good for that order alone',
  security: [callers.page],
  request: { body: body(confirmLookupSchema) },
  responses: {
    200: answer(confirmedLookupSchema, 'A buyer’s token.'),
    401: refusal('`code_invalid`: wrong, used, too old or tried too often; `shop_missing`, `shop_unknown`'),
    403: refusal('`origin_not_allowed`'),
    422: refusal('`invalid_request`'),
    429: refusal('`too_many_attempts`, with `Retry-After`'),
  },
});

export function postLookupConfirm(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  const limits = createLookupLimits(context.db, 'confirm');

  app.openapi(route, async (c) => {
    const asked = c.req.valid('json');
    const page = await shopOfPage(context, c, asked.shop);
    if ('refused' in page) return page.refused;
    const { shop } = page;
    const address = clientAddress(c, context.config);
    const waits = Object.values(await limits.count({ ...asked, shopId: shop.id, address }));
    if (waits.length > 0) {
      c.header('Retry-After', String(Math.max(...waits)));
      return problem(c, 429, 'too_many_attempts');
    }
    const confirmed = await confirmLookup(context, shop, asked);
    c.header('Cache-Control', 'no-store');
    return confirmed ? c.json(confirmed, 200) : problem(c, 401, 'code_invalid');
  });
}
