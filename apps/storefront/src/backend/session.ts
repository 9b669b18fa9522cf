import { hkdfSync } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';

/**
 * Who ordered in this browser. There is no account: an e-mail address typed at the checkout proves nothing, so the
 * session holds the orders that were placed here, and only those are shown.
 */
const sessionSchema = z.object({
  customerId: z.string().min(1),
  email: z.string().min(1),
  orderIds: z.array(z.string()),
});
export type Session = z.infer<typeof sessionSchema>;

export const sessionCookie = 'dolls_session';
export const sessionSeconds = 180 * 24 * 3600;
/** A cookie holds 4 kB. */
const orderIdsKept = 40;

const issuer = 'dolls-and-co';

/** Sessions are signed with a key of their own, so that one can never pass for a buyer's token. */
export function sessionKey(secretKey: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secretKey, '', 'dolls-and-co session', 32));
}

export async function sealSession(session: Session, key: Uint8Array): Promise<string> {
  return new SignJWT({ email: session.email, orderIds: session.orderIds.slice(-orderIdsKept) })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer)
    .setSubject(session.customerId)
    .setIssuedAt()
    .setExpirationTime(`${sessionSeconds} s`)
    .sign(key);
}

/** The session in a cookie; undefined when there is none, or when we did not sign it or no longer stand by it. */
export async function openSession(cookie: string | undefined, key: Uint8Array): Promise<Session | undefined> {
  if (cookie === undefined) return undefined;
  const claims = await jwtVerify(cookie, key, { algorithms: ['HS256'], issuer }).then(
    ({ payload }) => payload,
    () => undefined,
  );
  if (claims === undefined) return undefined;
  const read = sessionSchema.safeParse({ ...claims, customerId: claims.sub });
  return read.success ? read.data : undefined;
}
