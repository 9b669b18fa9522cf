import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { Db } from '../db/database.ts';

/** A key as it is published: RFC 8037, in a set by RFC 7517. */
interface PublicEvidenceKey {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly kid: string;
  readonly use: 'sig';
  readonly alg: 'EdDSA';
}

/** With what this installation signs what it says of orders. */
export interface EvidenceKey {
  readonly published: PublicEvidenceKey;
  sign(bytes: Uint8Array): Buffer;
}

/** The key that the installation made for itself at its first start; all its servers sign with the same. */
export async function evidenceKey(db: Db, now: Date): Promise<EvidenceKey> {
  const made = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' });
  await db
    .insertInto('server_secrets')
    .values({ name: 'evidence', value: made.toString('base64'), created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { value } = await db
    .selectFrom('server_secrets')
    .select('value')
    .where('name', '=', 'evidence')
    .executeTakeFirstOrThrow();
  const key = createPrivateKey({ key: Buffer.from(value, 'base64'), format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return {
    published: { kty: 'OKP', crv: 'Ed25519', x, kid: keyId(x), use: 'sig', alg: 'EdDSA' },
    sign: (bytes) => sign(null, bytes, key),
  };
}

/** A key is called by its thumbprint: RFC 7638, RFC 8037 appendix A.3. */
export function keyId(x: string): string {
  return createHash('sha256')
    .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
    .digest('base64url');
}
