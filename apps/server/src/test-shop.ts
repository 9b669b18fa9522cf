import { randomUUID } from 'node:crypto';
import { addStaff } from './auth/add-staff.ts';
import { addShopKey, createSecretKey } from './auth/shop-key.ts';
import type { Db } from './db/database.ts';
import { asJson } from './db/json-column.ts';
import type { Shop } from './db/tables/shops.ts';

export interface TestShop {
  shop: Shop;
  secretKey: string;
  seller: { email: string; password: string; userId: string };
}

/** For tests: a shop of its own, its server's key, and a seller who can sign in. */
export async function addTestShop(db: Db, now = new Date()): Promise<TestShop> {
  const id = randomUUID();
  const secretKey = createSecretKey();
  const seller = { email: `seller@${id.slice(0, 8)}.test`, password: 'correct horse battery' };
  return db.transaction().execute(async (trx) => {
    const shop = await trx
      .insertInto('shops')
      .values({
        id,
        public_key: `pk_${id}`,
        name: 'Dolls & Co',
        locale: 'en',
        locales: asJson(['en', 'ru', 'it', 'fr']),
        currency: 'EUR',
        identity_secret: `${id}${id}`,
        origins: asJson([`https://${id.slice(0, 8)}.test`]),
        email: `shop@${id.slice(0, 8)}.test`,
        intake_secrets: asJson({}),
        settings: asJson({}),
        created_at: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await addShopKey(trx, id, secretKey, now);
    const userId = await addStaff(
      trx,
      { ...seller, shopId: id, role: 'owner', name: 'Vera', locale: 'ru' },
      now,
    );
    return { shop, secretKey, seller: { ...seller, userId } };
  });
}
