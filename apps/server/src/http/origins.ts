import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { sql } from 'kysely';
import type { ServerContext } from '../context.ts';
import type { Db } from '../db/database.ts';
import type { Shop } from '../db/tables/shops.ts';

/**
 * Whether a page of this origin may speak with that shop's tokens. No origin at all is no page: a server, or a
 * request to its own site that browsers leave unmarked.
 */
export function allowedOrigin(shop: Shop, origin: string | undefined, publicUrl: string): boolean {
  return origin === undefined || origin === publicUrl || shop.origins.includes(origin);
}

export async function isOriginOfAnyShop(db: Db, origin: string): Promise<boolean> {
  const found = await db
    .selectFrom('shops')
    .select('id')
    .where(sql<boolean>`origins @> to_jsonb(${origin}::text)`)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/**
 * Lets pages of known shops read answers. A preflight names no shop, so any shop's origin passes here;
 * `authenticate` then holds each request to its own shop's list. No cookies: staff work on our own origin.
 */
export function shopCors(context: ServerContext): MiddlewareHandler {
  return cors({
    origin: async (origin) =>
      origin !== '' && (await isOriginOfAnyShop(context.db, origin)) ? origin : undefined,
    allowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'Accept-Language'],
    exposeHeaders: ['Retry-After'],
    // Browsers keep it for two hours at most, or for ten minutes.
    maxAge: 7200,
  });
}
