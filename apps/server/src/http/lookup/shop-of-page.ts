import type { Context } from 'hono';
import type { ServerContext } from '../../context.ts';
import type { Shop } from '../../db/tables/shops.ts';
import { allowedOrigin } from '../origins.ts';
import { type ProblemResponse, problem } from '../problem.ts';

/**
 * Whose page asks: the shop of the public key, `Authorization: Bearer pk_…` or the body's `shop`. It is no secret and
 * proves nothing, so other credentials beside it play no part; a browser's page has to be one of the shop's.
 */
export async function shopOfPage(
  { db, publicUrl }: Pick<ServerContext, 'db' | 'publicUrl'>,
  c: Context,
  named: string | undefined,
): Promise<{ shop: Shop } | { refused: ProblemResponse }> {
  const key = /^Bearer +(pk_\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? named;
  if (key === undefined) return { refused: problem(c, 401, 'shop_missing') };
  const shop = await db.selectFrom('shops').selectAll().where('public_key', '=', key).executeTakeFirst();
  if (!shop) return { refused: problem(c, 401, 'shop_unknown') };
  if (!allowedOrigin(shop, c.req.header('origin'), publicUrl)) {
    return { refused: problem(c, 403, 'origin_not_allowed') };
  }
  return { shop };
}
