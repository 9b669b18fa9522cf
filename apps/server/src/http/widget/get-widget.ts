import { createHash } from 'node:crypto';
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { type Widget, widgetQuerySchema, widgetSchema } from '@ordialog/protocol';
import { verifyBuyerToken } from '../../auth/buyer-token.ts';
import type { BuyerCaller } from '../../auth/caller.ts';
import type { ServerContext } from '../../context.ts';
import type { Db } from '../../db/database.ts';
import type { Shop } from '../../db/tables/shops.ts';
import { countUnread } from '../../orders/count-unread.ts';
import { widgetTheme } from '../../shops/widget-theme.ts';
import type { AppEnv } from '../app-env.ts';
import { allowedOrigin } from '../origins.ts';
import { problem } from '../problem.ts';
import { answer, callers, refusal } from '../responses.ts';

const route = createRoute({
  method: 'get',
  path: '/widget',
  tags: ['Widget'],
  summary: 'How the dialog looks, and what its buyer has not read',
  description:
    'All that a page asks for before anybody opens the dialog. The theme is for any page; the count is for who ' +
    'has a good token of that shop and asks from one of its pages, and a token that is none takes nothing else away.',
  security: [{}, callers.buyer],
  request: { query: widgetQuerySchema },
  responses: {
    200: answer(
      widgetSchema,
      'May be kept for a minute, and by nobody else where a token came along; without one, also shown once more within a day.',
    ),
    304: { description: 'As it was when it had the `ETag` in `If-None-Match`.' },
    401: refusal('`shop_missing`: neither `shop` nor a good token says which'),
    403: refusal('`origin_not_allowed`: the page that a token came from'),
    404: refusal('`not_found`: no shop has this key'),
    422: refusal('`invalid_request`'),
  },
});

/** The launcher wears the look that it knows at once, and the next page has a newer one. A count is never that old. */
const forEverybody = 'public, max-age=60, stale-while-revalidate=86400';

export function getWidget(app: OpenAPIHono<AppEnv>, { db, clock, publicUrl }: ServerContext): void {
  app.openapi(route, async (c) => {
    const { shop: key } = c.req.valid('query');
    const token = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    const caller = token === undefined ? undefined : await verifyBuyerToken(db, token, clock.now());
    const buyer = caller?.kind === 'buyer' && caller.shop.public_key === (key ?? caller.shop.public_key);
    const shop = buyer ? caller.shop : await findShop(db, key);
    if (!shop) return key === undefined ? problem(c, 401, 'shop_missing') : problem(c, 404, 'not_found');
    // A look is no secret, and reviews wear it on pages of any site.
    if (token === undefined) c.header('Access-Control-Allow-Origin', '*');
    else if (!allowedOrigin(shop, c.req.header('origin'), publicUrl)) {
      return problem(c, 403, 'origin_not_allowed');
    }
    const body = await widgetOf(db, shop, buyer ? caller : undefined);
    const tag = `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 16)}"`;
    c.header('Vary', 'Origin, Authorization');
    c.header('Cache-Control', token === undefined ? forEverybody : 'private, max-age=60');
    c.header('ETag', tag);
    return c.req.header('if-none-match') === tag ? c.body(null, 304) : c.json(body, 200);
  });
}

async function findShop(db: Db, key: string | undefined): Promise<Shop | undefined> {
  if (key === undefined) return undefined;
  return db.selectFrom('shops').selectAll().where('public_key', '=', key).executeTakeFirst();
}

async function widgetOf(db: Db, shop: Shop, buyer: BuyerCaller | undefined): Promise<Widget> {
  return { unread: buyer ? await countUnread(db, buyer) : null, theme: widgetTheme(shop) };
}
