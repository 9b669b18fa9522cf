import { readyWorkflows, type Workflow } from '@ordialog/core';
import type { OrderContext } from '../orders/order-context.ts';

type Context = Pick<OrderContext, 'db' | 'workflows'>;

/** A version of a shop's workflow, the newest when none is named; undefined when the shop has no such one. */
export async function findWorkflow(
  { db, workflows }: Context,
  shopId: string,
  key: string,
  version?: number,
): Promise<Workflow | undefined> {
  if (version === undefined) return workflows.newest(db, shopId, key);
  const known = await db
    .selectFrom('workflows')
    .select('version')
    .where('shop_id', '=', shopId)
    .where('key', '=', key)
    .where('version', '=', version)
    .executeTakeFirst();
  return known && workflows.get(db, shopId, { key, version });
}

/** A workflow that comes with the product, to be taken up as it is or changed first. */
export function findTemplate(key: string): Workflow | undefined {
  return readyWorkflows.find((workflow) => workflow.key === key);
}
