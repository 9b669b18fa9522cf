import type { Db } from '../../db/database.ts';
import type { Shop } from '../../db/tables/shops.ts';
import { isSignedWith } from '../../intake/webhook-signature.ts';

/** The shop of a webhook's address if the body was signed with its secret; undefined alike for a shop that is not there. */
export async function signedShop(
  db: Db,
  platform: keyof Shop['intake_secrets'],
  shopKey: string,
  body: Uint8Array,
  signature: string | undefined,
): Promise<Shop | undefined> {
  const shop = await db.selectFrom('shops').selectAll().where('public_key', '=', shopKey).executeTakeFirst();
  return isSignedWith(shop?.intake_secrets[platform], body, signature) ? shop : undefined;
}
