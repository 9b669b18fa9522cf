import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Db, Trx } from '../db/database.ts';
import type { Shop } from '../db/tables/shops.ts';

/**
 * Looked up by its hash. Whoever guesses keys cannot choose what their hashes begin with, so the time an index
 * takes to compare them tells nothing.
 */
export async function findShopByKey(db: Db, secretKey: string): Promise<Shop | undefined> {
  return db
    .selectFrom('shops')
    .innerJoin('shop_keys', 'shop_keys.shop_id', 'shops.id')
    .selectAll('shops')
    .where('shop_keys.key_hash', '=', hashOf(secretKey))
    .where('shop_keys.revoked_at', 'is', null)
    .executeTakeFirst();
}

export function createSecretKey(): string {
  return `sk_${randomBytes(32).toString('base64url')}`;
}

/** Lets the shop's server in with this key. The key itself is not kept. Returns the id to revoke it by. */
export async function addShopKey(
  trx: Trx,
  shopId: string,
  secretKey: string,
  now: Date,
  name = '',
): Promise<string> {
  const id = randomUUID();
  await trx
    .insertInto('shop_keys')
    .values({
      id,
      shop_id: shopId,
      name,
      key_hash: hashOf(secretKey),
      hint: secretKey.slice(-4),
      created_at: now,
      revoked_at: null,
    })
    .execute();
  return id;
}

function hashOf(secretKey: string): string {
  return createHash('sha256').update(secretKey).digest('hex');
}
