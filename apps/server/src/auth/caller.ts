import type { Locale } from '@ordialog/core';
import type { ServerContext } from '../context.ts';
import type { Shop } from '../db/tables/shops.ts';
import type { StaffRole } from '../db/tables/staff.ts';
import { verifyBuyerToken } from './buyer-token.ts';
import { findShopByKey } from './shop-key.ts';

interface ShopCaller {
  kind: 'shop';
  shop: Shop;
}

export interface StaffCaller {
  kind: 'staff';
  shop: Shop;
  staff: { userId: string; role: StaffRole; name: string; email: string; locale: Locale };
}

export interface BuyerCaller {
  kind: 'buyer';
  shop: Shop;
  /** `orders`: the only orders this token opens; without it, all of the buyer's. */
  buyer: { id: string; email?: string; orders?: string[]; expiresAt: Date };
}

/** Who is asking. Each belongs to one shop, and what they reach is reached through that shop. */
export type Caller = ShopCaller | StaffCaller | BuyerCaller;

export type CallerRefusal = {
  kind: 'refused';
  code: 'token_missing' | 'token_invalid' | 'token_expired' | 'key_invalid' | 'session_invalid';
};

export interface Credentials {
  /** The `Authorization` header. */
  authorization?: string | undefined;
  /** The `Cookie` header. */
  cookie?: string | undefined;
  /** A buyer's token given otherwise, as in a socket's handshake. */
  token?: string | undefined;
}

/**
 * Finds out who is asking, the same for HTTP and sockets. The first kind of credential present decides, good or
 * bad: a wrong token is never saved by a cookie beside it.
 */
export async function callerOf(
  context: Pick<ServerContext, 'db' | 'clock' | 'staffAuth'>,
  credentials: Credentials,
): Promise<Caller | CallerRefusal> {
  const { authorization, cookie, token } = credentials;
  const bearer = authorization === undefined ? token : (/^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '');
  if (bearer?.startsWith('sk_')) {
    const shop = await findShopByKey(context.db, bearer);
    return shop === undefined ? { kind: 'refused', code: 'key_invalid' } : { kind: 'shop', shop };
  }
  if (bearer !== undefined) return verifyBuyerToken(context.db, bearer, context.clock.now());
  if (cookie !== undefined && context.staffAuth.hasSession(cookie)) {
    return (await context.staffAuth.staffOf(cookie)) ?? { kind: 'refused', code: 'session_invalid' };
  }
  return { kind: 'refused', code: 'token_missing' };
}
