import { randomUUID } from 'node:crypto';
import { durationMs, type Order, type PlannedEffect } from '@ordialog/core';
import type { Trx } from '../db/database.ts';
import { asJson } from '../db/json-column.ts';
import type { JobQueue } from '../jobs/job-queue.ts';

export const deliverJob = 'deliver';

export interface DeliverJobData {
  deliveryId: string;
}

/**
 * Notes what is to be sent or made and enqueues the doing, in the transaction that causes it. `holdMs` keeps all of
 * it back for so long, while it may still be undone.
 */
export async function planDeliveries(
  trx: Trx,
  jobs: JobQueue,
  order: Order,
  effects: readonly PlannedEffect[],
  { now, holdMs = 0 }: { now: Date; holdMs?: number | undefined },
): Promise<void> {
  if (effects.length === 0) return;
  const shop = await trx
    .selectFrom('shops')
    .select('email')
    .where('id', '=', order.shopId)
    .executeTakeFirstOrThrow();
  for (const effect of effects) {
    const id = randomUUID();
    const wait = Math.max(holdMs, 'after' in effect && effect.after ? (durationMs(effect.after) ?? 0) : 0);
    const dueAt = new Date(now.getTime() + wait);
    await trx
      .insertInto('deliveries')
      .values({
        id,
        order_id: order.id,
        shop_id: order.shopId,
        effect: asJson(effect),
        recipient: recipientOf(effect, order, shop.email),
        due_at: dueAt,
        status: 'waiting',
        attempts: 0,
        error: null,
        outcome: null,
        created_at: now,
        done_at: null,
      })
      .execute();
    const data: DeliverJobData = { deliveryId: id };
    await jobs.enqueue(trx, deliverJob, data, wait > 0 ? { id, startAfter: dueAt } : { id });
  }
}

/** Who is written to; null where an effect makes something instead. */
export function recipientOf(effect: PlannedEffect, order: Order, shopEmail: string): string | null {
  switch (effect.type) {
    case 'email':
      return effect.to === 'buyer' ? order.buyer.email : shopEmail;
    case 'sms':
      return order.buyer.phone ?? null;
    case 'invoice':
    case 'label':
    case 'report':
      return null;
  }
}
