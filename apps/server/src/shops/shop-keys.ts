import type { CreatedShopKey, ShopKeyView } from '@ordialog/protocol';
import { addShopKey, createSecretKey } from '../auth/shop-key.ts';
import type { Db } from '../db/database.ts';

/** So many keys at most open a shop at a time. */
const mostKeys = 20;

/** The keys that open the shop, the newest first. The keys themselves are not kept. */
export async function listShopKeys(db: Db, shopId: string): Promise<ShopKeyView[]> {
  const keys = await db
    .selectFrom('shop_keys')
    .select(['id', 'name', 'hint', 'created_at'])
    .where('shop_id', '=', shopId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return keys.map(({ created_at, ...key }) => ({ ...key, createdAt: created_at.toISOString() }));
}

/** Undefined when the shop has as many as it may. */
export async function createShopKey(
  db: Db,
  shopId: string,
  { name, now }: { name: string; now: Date },
): Promise<CreatedShopKey | undefined> {
  return db.transaction().execute(async (trx) => {
    // The shop's row is the lock: two at once are counted one after the other.
    await trx.selectFrom('shops').select('id').where('id', '=', shopId).forUpdate().executeTakeFirstOrThrow();
    const { count } = await trx
      .selectFrom('shop_keys')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('shop_id', '=', shopId)
      .where('revoked_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (Number(count) >= mostKeys) return undefined;
    const key = createSecretKey();
    const id = await addShopKey(trx, shopId, key, now, name);
    return { id, name, hint: key.slice(-4), createdAt: now.toISOString(), key };
  });
}

/** Whoever has the key is shut out from the next request on. False when the shop has no such key. */
export async function revokeShopKey(
  db: Db,
  shopId: string,
  { id, now }: { id: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('shop_keys')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('shop_id', '=', shopId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
