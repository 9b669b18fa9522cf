import { dialogMarketplace } from '@ordialog/core';
import type { Db } from '../db/database.ts';
import { asJson } from '../db/json-column.ts';
import type { Shop } from '../db/tables/shops.ts';

/** The workflow that a shop's orders follow which name none. */
export function defaultWorkflowKey({ settings }: Pick<Shop, 'settings'>): string {
  return settings.workflow ?? dialogMarketplace.key;
}

/** Has new orders follow that workflow; undefined when the shop has no such one. Other settings stay as they are. */
export async function setDefaultWorkflow(db: Db, shopId: string, key: string): Promise<Shop | undefined> {
  return db.transaction().execute(async (trx) => {
    const { settings } = await trx
      .selectFrom('shops')
      .select('settings')
      .where('id', '=', shopId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const known = await trx
      .selectFrom('workflows')
      .select('key')
      .where('shop_id', '=', shopId)
      .where('key', '=', key)
      .limit(1)
      .executeTakeFirst();
    if (!known) return undefined;
    return trx
      .updateTable('shops')
      .set({ settings: asJson({ ...settings, workflow: key }) })
      .where('id', '=', shopId)
      .returningAll()
      .executeTakeFirstOrThrow();
  });
}
