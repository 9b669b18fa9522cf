import { decodeJwt, errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Db } from '../db/database.ts';
import type { Shop } from '../db/tables/shops.ts';
import type { BuyerCaller, CallerRefusal } from './caller.ts';

const AUDIENCE = 'ordialog';
const MAX_AGE_SECONDS = 24 * 60 * 60;
/** How far the clocks of a shop's server and ours may differ. */
const TOLERANCE_SECONDS = 30;

const claimsSchema = z.object({
  sub: z.string().min(1).max(200),
  exp: z.number(),
  iat: z.number().optional(),
  email: z.email().max(254).optional(),
  orders: z.array(z.string().max(100)).max(1000).optional(),
});

/** Checks a token that the shop's own server (or ours, after a lookup) made for a buyer. */
export async function verifyBuyerToken(
  db: Db,
  token: string,
  now: Date,
): Promise<BuyerCaller | CallerRefusal> {
  const shop = await findIssuer(db, token);
  if (shop === undefined) return { kind: 'refused', code: 'token_invalid' };
  try {
    const { payload } = await jwtVerify(token, keyOf(shop), {
      algorithms: ['HS256'],
      audience: AUDIENCE,
      issuer: shop.public_key,
      requiredClaims: ['sub', 'exp'],
      currentDate: now,
      clockTolerance: TOLERANCE_SECONDS,
    });
    const claims = claimsSchema.safeParse(payload);
    if (!claims.success) return { kind: 'refused', code: 'token_invalid' };
    const { sub, exp, iat, email, orders } = claims.data;
    const seconds = now.getTime() / 1000;
    const latestStart = Math.min(iat ?? seconds, seconds) + TOLERANCE_SECONDS;
    if (exp > latestStart + MAX_AGE_SECONDS || (iat ?? 0) > seconds + TOLERANCE_SECONDS) {
      return { kind: 'refused', code: 'token_invalid' };
    }
    return {
      kind: 'buyer',
      shop,
      buyer: {
        id: sub,
        expiresAt: new Date(exp * 1000),
        ...(email !== undefined && { email }),
        ...(orders !== undefined && { orders }),
      },
    };
  } catch (error) {
    if (error instanceof errors.JWTExpired) return { kind: 'refused', code: 'token_expired' };
    if (error instanceof errors.JOSEError) return { kind: 'refused', code: 'token_invalid' };
    throw error;
  }
}

/** Makes a token for a buyer, or for single orders of theirs; for `seconds`, a day at most. */
export async function issueBuyerToken(
  shop: Pick<Shop, 'public_key' | 'identity_secret'>,
  buyer: { id: string; email?: string | undefined; orders?: string[] | undefined },
  options: { now: Date; seconds?: number },
): Promise<string> {
  const issuedAt = Math.floor(options.now.getTime() / 1000);
  const { email, orders } = buyer;
  return new SignJWT({ ...(email !== undefined && { email }), ...(orders !== undefined && { orders }) })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(shop.public_key)
    .setAudience(AUDIENCE)
    .setSubject(buyer.id)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + Math.min(options.seconds ?? MAX_AGE_SECONDS, MAX_AGE_SECONDS))
    .sign(keyOf(shop));
}

/** Whose secret to check with. What the token says of itself is believed only after that. */
async function findIssuer(db: Db, token: string): Promise<Shop | undefined> {
  const issuer = readIssuer(token);
  if (issuer === undefined) return undefined;
  return db.selectFrom('shops').selectAll().where('public_key', '=', issuer).executeTakeFirst();
}

function readIssuer(token: string): string | undefined {
  try {
    const { iss } = decodeJwt(token);
    return typeof iss === 'string' ? iss : undefined;
  } catch (error) {
    if (error instanceof errors.JWTInvalid) return undefined;
    throw error;
  }
}

function keyOf(shop: Pick<Shop, 'identity_secret'>): Uint8Array {
  return new TextEncoder().encode(shop.identity_secret);
}
