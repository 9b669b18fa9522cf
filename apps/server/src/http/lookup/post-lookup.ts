import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { lookupAnswerSchema, lookupSchema } from '@ordialog/protocol';
import type { ServerContext } from '../../context.ts';
import { codeMinutes } from '../../lookup/lookup-code.ts';
import { askForLookup } from '../../lookup/lookup-job.ts';
import { createLookupLimits } from '../../lookup/lookup-limits.ts';
import type { AppEnv } from '../app-env.ts';
import { clientAddress } from '../client-address.ts';
import { problem } from '../problem.ts';
import { answer, body, callers, refusal } from '../responses.ts';
import { shopOfPage } from './shop-of-page.ts';

const route = createRoute({
  method: 'post',
  path: '/lookup',
  tags: ['Lookup'],
  summary: 'Ask for a code by e-mail, as a guest',
  description:
    'The same answer whether there is such an order or not. If there is, its buyer is sent a code; asked for too often, none is sent, and `Retry-After` says for how long.',
  security: [callers.page],
  request: { body: body(lookupSchema) },
  responses: {
    202: answer(lookupAnswerSchema, 'Taken in.'),
    401: refusal('`shop_missing`, `shop_unknown`'),
    403: refusal('`origin_not_allowed`'),
    422: refusal('`invalid_request`'),
    429: refusal('`too_many_attempts` from one network, with `Retry-After`'),
  },
});

export function postLookup(app: OpenAPIHono<AppEnv>, context: ServerContext): void {
  const limits = createLookupLimits(context.db, 'ask');

  app.openapi(route, async (c) => {
    const { shop: key, number, email } = c.req.valid('json');
    const page = await shopOfPage(context, c, key);
    if ('refused' in page) return page.refused;
    const { shop } = page;
    const address = clientAddress(c, context.config);
    const {
      block,
      shop: ofShop,
      order,
      contact,
    } = await limits.count({
      shopId: shop.id,
      number,
      email,
      address,
    });
    const overrun = block ?? ofShop;
    if (overrun !== undefined) {
      c.header('Retry-After', String(overrun));
      return problem(c, 429, 'too_many_attempts');
    }
    const wait = Math.max(order ?? 0, contact ?? 0);
    await askForLookup(context, shop, { number, email, limited: wait > 0 });
    if (wait > 0) c.header('Retry-After', String(wait));
    c.header('Cache-Control', 'no-store');
    return c.json({ expiresInSeconds: codeMinutes * 60 }, 202);
  });
}
