import type { Workflow } from '@ordialog/core';
import type { Trx } from '../db/database.ts';
import { asJson } from '../db/json-column.ts';

/** Adds a version of a workflow to a shop; it never changes afterwards. */
export async function addWorkflow(trx: Trx, shopId: string, document: Workflow, now: Date): Promise<void> {
  const { key, version } = document;
  await trx
    .insertInto('workflows')
    .values({ shop_id: shopId, key, version, document: asJson(document), created_at: now })
    .execute();
}
