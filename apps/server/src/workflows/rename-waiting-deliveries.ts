import { migratedState, type Order, type StateMapping, type Workflow } from '@ordialog/core';
import type { Trx } from '../db/database.ts';
import { asJson } from '../db/json-column.ts';

/** What was put off speaks of states by their names: of those that the new version lacks, by their new ones. */
export async function renameWaitingDeliveries(
  trx: Trx,
  to: Workflow,
  { id, shopId, state }: Order,
  mapping: StateMapping,
): Promise<void> {
  const waiting = await trx
    .selectFrom('deliveries')
    .select(['id', 'effect'])
    .where('shop_id', '=', shopId)
    .where('order_id', '=', id)
    .where('status', '=', 'waiting')
    .execute();
  for (const { id: deliveryId, effect } of waiting) {
    const renamed = migratedState(to, effect.state, mapping) ?? state;
    if (renamed === effect.state) continue;
    await trx
      .updateTable('deliveries')
      .set({ effect: asJson({ ...effect, state: renamed }) })
      .where('id', '=', deliveryId)
      .execute();
  }
}
