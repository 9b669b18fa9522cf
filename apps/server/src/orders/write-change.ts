import { type EntryDraft, type Order, type PlannedEffect, type Workflow, waitingFor } from '@ordialog/core';
import { withMasks } from '../contact-filter/mask-messages.ts';
import type { Trx } from '../db/database.ts';
import { asJson } from '../db/json-column.ts';
import type { Undo } from '../db/tables/orders.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { withOffer } from '../payment-methods/offer-methods.ts';
import { withWarnings } from '../payment-methods/warn-of-details.ts';
import { planWebhooks } from '../webhooks/plan-webhooks.ts';
import { happeningsIn } from '../webhooks/webhook-events.ts';
import { appendEntries } from './append-entries.ts';
import { attentionAfter } from './attention.ts';
import { attentionNow } from './attention-now.ts';
import { planDeadlines } from './deadline-job.ts';
import type { OrderChange } from './order-hub.ts';
import { orderValues } from './order-values.ts';
import { planDeliveries } from './plan-deliveries.ts';
import type { StoredOrder } from './stored-order.ts';

/** What is to become of an order that is locked. */
export interface Change {
  readonly order: Order;
  readonly entries: readonly EntryDraft[];
  readonly effects?: readonly PlannedEffect[];
  /** The version that the order follows from now on, where it is another. */
  readonly workflow?: Workflow;
  /** Keeps what follows back for so long, and the change can be taken back until then. */
  readonly undoMs?: number;
  /** The first of the entries is a message that is taken back along with the change. */
  readonly isSaid?: boolean;
}

interface Writing {
  readonly jobs: JobQueue;
  readonly publicUrl: string;
  readonly workflow: Workflow;
  readonly now: Date;
}

/**
 * Writes a change in the transaction that locked the order: its entries, its current values and the jobs that
 * follow, all or nothing. Tell the hub of the result after the commit.
 */
export async function writeChange(
  trx: Trx,
  { jobs, publicUrl, workflow, now }: Writing,
  before: StoredOrder,
  change: Change,
): Promise<OrderChange> {
  const { order, entries: told } = await withOffer(trx, workflow, before.order, change);
  const { id: orderId, shopId } = order;
  const masked = await withMasks(trx, publicUrl, workflow, order, told);
  const drafts = await withWarnings(trx, { jobs, now }, order, before.head, masked);
  const entries = await appendEntries(trx, { orderId, shopId, head: before.head }, drafts);
  const head = before.head + entries.length;
  const waits = waitingFor(workflow, order);
  const attention = await attentionNow(
    trx,
    { shopId, orderId },
    entries,
    waits,
    attentionAfter(before, entries, waits, now),
  );
  await trx
    .updateTable('orders')
    .set({
      ...(order === before.order ? {} : orderValues(workflow, order)),
      last_seq: head,
      asked_at: attention.askedAt,
      waiting_since: attention.waitingSince,
      buyer_read: attention.read.buyer,
      seller_read: attention.read.seller,
      buyer_unread: attention.unread.buyer,
      seller_unread: attention.unread.seller,
      ...(order === before.order ? {} : { undo: asJson(undoOf(before, change, head, now)) }),
      updated_at: now,
    })
    .where('id', '=', orderId)
    .where('shop_id', '=', shopId)
    .execute();
  await planDeadlines(trx, { jobs, workflow, now }, before.order, order);
  await planDeliveries(trx, jobs, order, change.effects ?? [], { now, holdMs: change.undoMs });
  const happenings = happeningsIn({ before: before.order, order, entries });
  await planWebhooks(trx, { jobs, now, holdMs: change.undoMs }, order, happenings);
  return { order, head, entries };
}

function undoOf(
  before: StoredOrder,
  { order, undoMs, isSaid }: Change,
  head: number,
  now: Date,
): Undo | null {
  if (undoMs === undefined) return null;
  const until = new Date(now.getTime() + undoMs).toISOString();
  const said = isSaid ? { message: before.head + 1 } : {};
  return { until, seq: head, version: order.version, before: before.order, ...said };
}
