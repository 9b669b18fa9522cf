import { SignJWT } from 'jose';
import { demo } from './demo.ts';

export interface BuyerClaims {
  /** The buyer's id at the shop. */
  readonly sub: string;
  readonly email: string;
  readonly orders?: readonly string[];
}

/** What a test of refusals may get wrong, and what a test that moves the clock has to set. */
export interface TokenOptions {
  readonly issuer?: string;
  readonly audience?: string;
  readonly secret?: string;
  readonly issuedAt?: Date;
  /** An hour unless said otherwise; a negative one makes an expired token. */
  readonly lifetimeSeconds?: number;
}

/** A buyer's token, made as the shop's own server makes it. */
export function mintBuyerToken(claims: BuyerClaims, options: TokenOptions = {}): Promise<string> {
  const { issuer = demo.publicKey, audience = 'ordialog', secret = demo.identitySecret } = options;
  const issuedAt = Math.floor((options.issuedAt ?? new Date()).getTime() / 1000);
  return new SignJWT({ email: claims.email, ...(claims.orders ? { orders: claims.orders } : {}) })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(claims.sub)
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + (options.lifetimeSeconds ?? 3600))
    .sign(new TextEncoder().encode(secret));
}
