import type { Order, Workflow } from '@ordialog/core';
import type { OrderContext } from '../orders/order-context.ts';

/**
 * The workflow that an order followed when an entry of its log was written, by the entry's `seq`: a state that later
 * versions lack still has its name in the log.
 */
export async function workflowAt(
  { db, workflows }: Pick<OrderContext, 'db' | 'workflows'>,
  order: Order,
): Promise<(seq: number) => Workflow> {
  const { shopId, workflow } = order;
  const current = await workflows.get(db, shopId, workflow);
  const rows = await db
    .selectFrom('entries')
    .select(['seq', 'content'])
    .where('order_id', '=', order.id)
    .where('shop_id', '=', shopId)
    .where('kind', '=', 'workflow_changed')
    .orderBy('seq')
    .execute();
  const changes = await Promise.all(
    rows
      .flatMap(({ seq, content }) =>
        content.kind === 'workflow_changed' ? [{ seq, version: content.fromVersion }] : [],
      )
      .map(async ({ seq, version }) => ({
        seq,
        before: await workflows.get(db, shopId, { ...workflow, version }),
      })),
  );
  return (seq) => changes.find((change) => seq < change.seq)?.before ?? current;
}
