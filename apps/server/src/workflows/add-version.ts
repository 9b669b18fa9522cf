import type { Workflow } from '@ordialog/core';
import { addWorkflow } from '../orders/add-workflow.ts';
import { canonicalJson } from '../orders/canonical-json.ts';
import type { OrderContext } from '../orders/order-context.ts';

export interface AddedVersion {
  readonly workflow: Workflow;
  /** Otherwise the newest version says the same already. */
  readonly isNew: boolean;
}

/**
 * Keeps a checked document as the newest version of its key. Versions are numbered under the lock of the shop's row:
 * two who save at once get one each.
 */
export async function addVersion(
  { db, workflows, clock }: Pick<OrderContext, 'db' | 'workflows' | 'clock'>,
  shopId: string,
  document: Workflow,
): Promise<AddedVersion> {
  return db.transaction().execute(async (trx) => {
    await trx.selectFrom('shops').select('id').where('id', '=', shopId).forUpdate().executeTakeFirstOrThrow();
    const newest = await workflows.newest(trx, shopId, document.key);
    const workflow = { ...document, version: newest?.version ?? 1 };
    if (newest && canonicalJson(newest) === canonicalJson(workflow))
      return { workflow: newest, isNew: false };
    const added = { ...document, version: (newest?.version ?? 0) + 1 };
    await addWorkflow(trx, shopId, added, clock.now());
    return { workflow: added, isNew: true };
  });
}
