import { randomUUID } from 'node:crypto';
import type { Order, PlannedEffect } from '@ordialog/core';
import type { Trx } from '../db/database.ts';
import { asJson } from '../db/json-column.ts';
import type { JobQueue } from '../jobs/job-queue.ts';

export const deliverJob = 'deliver';

export interface DeliverJobData {
  deliveryId: string;
}

/** Notes what is to be sent and enqueues the sending, in the transaction that causes it. */
export async function planDeliveries(
  trx: Trx,
  jobs: JobQueue,
  order: Order,
  effects: readonly PlannedEffect[],
  now: Date,
): Promise<void> {
  if (effects.length === 0) return;
  const shop = await trx
    .selectFrom('shops')
    .select('email')
    .where('id', '=', order.shopId)
    .executeTakeFirstOrThrow();
  for (const effect of effects) {
    const id = randomUUID();
    await trx
      .insertInto('deliveries')
      .values({
        id,
        order_id: order.id,
        shop_id: order.shopId,
        effect: asJson(effect),
        recipient: effect.to === 'buyer' ? order.buyer.email : shop.email,
        status: 'waiting',
        attempts: 0,
        error: null,
        created_at: now,
        sent_at: null,
      })
      .execute();
    const data: DeliverJobData = { deliveryId: id };
    await jobs.enqueue(trx, deliverJob, data, { id });
  }
}
