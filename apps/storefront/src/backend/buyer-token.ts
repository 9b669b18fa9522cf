import { SignJWT } from 'jose';
import type { Config } from './config.ts';
import type { Session } from './session.ts';

/** What proves to the order service who this buyer is: good for an hour, and for the orders placed in this browser. */
export async function mintBuyerToken(session: Session, config: Config): Promise<string> {
  return new SignJWT({ email: session.email, orders: session.orderIds })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setAudience('ordialog')
    .setIssuer(config.publicKey)
    .setSubject(session.customerId)
    .setIssuedAt()
    .setExpirationTime('1 h')
    .sign(new TextEncoder().encode(config.identitySecret));
}
