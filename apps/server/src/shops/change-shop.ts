import type { PatchShop } from '@ordialog/protocol';
import type { Db } from '../db/database.ts';
import { asJson } from '../db/json-column.ts';
import type { Shop, ShopSettings } from '../db/tables/shops.ts';

export type ShopChange =
  | { readonly code: 'changed' | 'settings_conflict'; readonly shop: Shop }
  | { readonly code: 'locale_not_offered' };

/**
 * Changes what a shop's people may set, and nothing else of it. With `expectedVersion`, only if nobody else did
 * meanwhile; without it, what was not named stays as they left it.
 */
export async function changeShop(
  db: Db,
  shopId: string,
  { expectedVersion, ...change }: PatchShop,
): Promise<ShopChange> {
  return db.transaction().execute(async (trx) => {
    const shop = await trx
      .selectFrom('shops')
      .selectAll()
      .where('id', '=', shopId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (expectedVersion !== undefined && expectedVersion !== shop.version) {
      return { code: 'settings_conflict', shop };
    }
    const { name, email, locale = shop.locale, locales = shop.locales, origins, ...ofSettings } = change;
    if (!locales.includes(locale)) return { code: 'locale_not_offered' };
    const changed = await trx
      .updateTable('shops')
      .set({
        ...(name === undefined ? {} : { name }),
        ...(email === undefined ? {} : { email }),
        locale,
        locales: asJson([...locales]),
        ...(origins === undefined ? {} : { origins: asJson([...origins]) }),
        settings: asJson(changedSettings(shop.settings, ofSettings)),
        version: shop.version + 1,
      })
      .where('id', '=', shopId)
      .returningAll()
      .executeTakeFirstOrThrow();
    return { code: 'changed', shop: changed };
  });
}

type OfSettings = Omit<PatchShop, 'expectedVersion' | 'name' | 'email' | 'locale' | 'locales' | 'origins'>;

/** What is null is taken away; what was not named stays. */
function changedSettings(before: ShopSettings, change: OfSettings): ShopSettings {
  const all = Object.entries({ ...before, ...change });
  return Object.fromEntries(all.filter(([, value]) => value !== null && value !== undefined));
}
