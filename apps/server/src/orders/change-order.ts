import type { Workflow } from '@ordialog/core';
import type { Trx } from '../db/database.ts';
import type { OrderContext } from './order-context.ts';
import type { OrderChange } from './order-hub.ts';
import { type StoredOrder, storedOrderOf } from './stored-order.ts';
import { type Change, writeChange } from './write-change.ts';

export interface Locked {
  readonly trx: Trx;
  readonly stored: StoredOrder;
  readonly workflow: Workflow;
  readonly now: Date;
}

/**
 * The one way an order changes: its row is locked, `decide` looks at it, and the change is written in the same
 * transaction; listeners hear of it after the commit. Undefined when the shop has no such order.
 */
export async function changeOrder<T>(
  context: OrderContext,
  { shopId, orderId }: { shopId: string; orderId: string },
  decide: (locked: Locked) => Promise<{ readonly change?: Change; readonly answer: T }>,
): Promise<
  { readonly answer: T; readonly stored: StoredOrder; readonly committed?: OrderChange } | undefined
> {
  const done = await context.db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('orders')
      .selectAll()
      .where('id', '=', orderId)
      .where('shop_id', '=', shopId)
      .forUpdate()
      .executeTakeFirst();
    if (!row) return undefined;
    const stored = storedOrderOf(row);
    const workflow = await context.workflows.get(trx, shopId, stored.order.workflow);
    const now = context.clock.now();
    const { change, answer } = await decide({ trx, stored, workflow, now });
    if (!change) return { answer, stored };
    const follows = change.workflow ?? workflow;
    const { jobs, publicUrl } = context;
    const writing = { jobs, publicUrl, workflow: follows, now };
    const committed = await writeChange(trx, writing, stored, change);
    return { answer, stored, committed };
  });
  if (done?.committed) context.hub.changed(done.committed);
  return done;
}
