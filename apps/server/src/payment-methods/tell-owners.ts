import type { Trx } from '../db/database.ts';
import type { JobQueue } from '../jobs/job-queue.ts';

export const ownerNoticeJob = 'owner-notice';

/** What the owners of a shop are to know, whoever did it. */
export type OwnerNotice =
  | { readonly kind: 'foreign_details'; readonly orderId: string; readonly seq: number }
  | { readonly kind: 'method_changed'; readonly methodId: string; readonly version: number };

export interface OwnerNoticeData {
  shopId: string;
  userId: string;
  notice: OwnerNotice;
}

/** Enqueues a mail to each owner of a shop, in the transaction that gives them cause. */
export async function tellOwners(
  trx: Trx,
  jobs: JobQueue,
  shopId: string,
  notice: OwnerNotice,
): Promise<void> {
  const owners = await trx
    .selectFrom('staff')
    .select('user_id')
    .where('shop_id', '=', shopId)
    .where('role', '=', 'owner')
    .execute();
  for (const { user_id: userId } of owners) {
    const data: OwnerNoticeData = { shopId, userId, notice };
    await jobs.enqueue(trx, ownerNoticeJob, data);
  }
}
