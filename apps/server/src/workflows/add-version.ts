import type { Workflow } from '@ordialog/core';
import { addWorkflow } from '../orders/add-workflow.ts';
import { canonicalJson } from '../orders/canonical-json.ts';
import type { OrderContext } from '../orders/order-context.ts';

/** `known`: the newest version says the same already. */
export type AddedVersion =
  | { readonly code: 'added' | 'known'; readonly workflow: Workflow }
  | { readonly code: 'newer_version'; readonly version: number };

/**
 * Keeps a checked document as the newest version of its key. Versions are numbered under the lock of the shop's row:
 * two who save at once get one each, unless one of them says what the document is `basedOn`, and it is not the newest.
 */
export async function addVersion(
  { db, workflows, clock }: Pick<OrderContext, 'db' | 'workflows' | 'clock'>,
  shopId: string,
  document: Workflow,
  basedOn?: number,
): Promise<AddedVersion> {
  return db.transaction().execute(async (trx) => {
    await trx.selectFrom('shops').select('id').where('id', '=', shopId).forUpdate().executeTakeFirstOrThrow();
    const newest = await workflows.newest(trx, shopId, document.key);
    const version = newest?.version ?? 0;
    if (newest && canonicalJson(newest) === canonicalJson({ ...document, version }))
      return { code: 'known', workflow: newest };
    if (basedOn !== undefined && basedOn !== version) return { code: 'newer_version', version };
    const workflow = { ...document, version: version + 1 };
    await addWorkflow(trx, shopId, workflow, clock.now());
    return { code: 'added', workflow };
  });
}
