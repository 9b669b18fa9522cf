import { createHash, randomUUID } from 'node:crypto';
import {
  type Decision,
  type Purchase,
  placeOrders,
  splitPurchase,
  type Workflow,
  waitingFor,
} from '@ordialog/core';
import { sql } from 'kysely';
import { maskedText } from '../contact-filter/mask-messages.ts';
import type { Trx } from '../db/database.ts';
import { asJson } from '../db/json-column.ts';
import type { Shop } from '../db/tables/shops.ts';
import { withOffer } from '../payment-methods/offer-methods.ts';
import { planWebhooks } from '../webhooks/plan-webhooks.ts';
import { happeningsIn } from '../webhooks/webhook-events.ts';
import { appendEntries } from './append-entries.ts';
import { canonicalJson } from './canonical-json.ts';
import { planDeadlines } from './deadline-job.ts';
import type { OrderContext } from './order-context.ts';
import type { OrderChange } from './order-hub.ts';
import { fixedValues, orderValues } from './order-values.ts';
import { planDeliveries } from './plan-deliveries.ts';

/** A purchase to be taken in: what the shop says of it, and the body it was said with. */
export interface ReportedPurchase {
  readonly purchase: Omit<Purchase, 'placedAt'> & { readonly placedAt?: string };
  readonly number?: string;
  readonly workflow?: string;
  /** Compared when the same `externalId` comes again. */
  readonly body: unknown;
}

export type PurchaseOutcome =
  | { readonly code: 'placed' | 'repeated'; readonly orderIds: readonly string[] }
  | { readonly code: 'order_conflict' | 'number_taken' | 'unknown_workflow' };

/** Makes the orders of a purchase, once for each `externalId` of the shop. */
export async function placePurchase(
  context: OrderContext,
  shop: Shop,
  reported: ReportedPurchase,
): Promise<PurchaseOutcome> {
  const key = reported.workflow ?? shop.settings.workflow ?? 'dialog-marketplace';
  const workflow = await context.workflows.newest(context.db, shop.id, key);
  if (!workflow) return { code: 'unknown_workflow' };
  const now = context.clock.now();
  const bodyHash = createHash('sha256').update(canonicalJson(reported.body)).digest('hex');
  const changes: OrderChange[] = [];
  const outcome = await context.db
    .transaction()
    .execute(async (trx): Promise<PurchaseOutcome> => {
      const groupId = `grp_${randomUUID()}`;
      const { externalId } = reported.purchase;
      const made = await trx
        .insertInto('purchases')
        .values({
          shop_id: shop.id,
          external_id: externalId,
          body_hash: bodyHash,
          group_id: groupId,
          created_at: now,
        })
        .onConflict((conflict) => conflict.columns(['shop_id', 'external_id']).doNothing())
        .executeTakeFirst();
      if (made.numInsertedOrUpdatedRows !== 1n) return repeated(trx, shop.id, externalId, bodyHash);
      const number = reported.number ?? (await nextNumber(trx, shop.id));
      const parts = splitPurchase(workflow, reported.purchase.lines);
      const ids = parts.map(() => `ord_${randomUUID()}`);
      const purchase = { ...reported.purchase, placedAt: reported.purchase.placedAt ?? now.toISOString() };
      for (const decision of placeOrders(workflow, purchase, { groupId, number, ids }, now.toISOString())) {
        changes.push(await insertOrder(trx, context, workflow, decision, now));
      }
      return { code: 'placed', orderIds: ids };
    })
    .catch((error: unknown): PurchaseOutcome => {
      if (isNumberTaken(error)) return { code: 'number_taken' };
      throw error;
    });
  if (outcome.code === 'placed') for (const change of changes) context.hub.changed(change);
  return outcome;
}

async function repeated(
  trx: Trx,
  shopId: string,
  externalId: string,
  bodyHash: string,
): Promise<PurchaseOutcome> {
  const known = await trx
    .selectFrom('purchases')
    .select(['body_hash', 'group_id'])
    .where('shop_id', '=', shopId)
    .where('external_id', '=', externalId)
    .executeTakeFirstOrThrow();
  if (known.body_hash !== bodyHash) return { code: 'order_conflict' };
  const orders = await trx
    .selectFrom('orders')
    .select('id')
    .where('shop_id', '=', shopId)
    .where('group_id', '=', known.group_id)
    .orderBy('number')
    .execute();
  return { code: 'repeated', orderIds: orders.map(({ id }) => id) };
}

/** The shop's next number that no order brought with it. */
async function nextNumber(trx: Trx, shopId: string): Promise<string> {
  for (;;) {
    const { number } = await trx
      .updateTable('shops')
      .set({ next_number: sql`next_number + 1` })
      .where('id', '=', shopId)
      .returning(sql<number>`next_number - 1`.as('number'))
      .executeTakeFirstOrThrow();
    if (!(await isTaken(trx, shopId, String(number)))) return String(number);
  }
}

async function isTaken(trx: Trx, shopId: string, number: string): Promise<boolean> {
  const order = await trx
    .selectFrom('orders')
    .select('id')
    .where('shop_id', '=', shopId)
    .where('number', '=', number)
    .executeTakeFirst();
  return order !== undefined;
}

async function insertOrder(
  trx: Trx,
  { jobs, publicUrl }: Pick<OrderContext, 'jobs' | 'publicUrl'>,
  workflow: Workflow,
  placed: Decision,
  now: Date,
): Promise<OrderChange> {
  const { effects } = placed;
  const { order: offered, entries: drafts } = await withOffer(trx, workflow, undefined, placed);
  const maskedNote = offered.note && (await maskedText(trx, publicUrl, offered, offered.note));
  const order = maskedNote ? { ...offered, maskedNote } : offered;
  const values = orderValues(workflow, order);
  await trx
    .insertInto('orders')
    .values({
      ...fixedValues(order),
      ...values,
      undo: asJson(null),
      last_seq: drafts.length,
      asked_at: null,
      waiting_since: waitingFor(workflow, order) === 'seller' ? now : null,
      buyer_read: drafts.length,
      seller_read: 0,
      buyer_unread: 0,
      seller_unread: drafts.length,
      updated_at: now,
      created_at: now,
    })
    .execute();
  const entries = await appendEntries(trx, { orderId: order.id, shopId: order.shopId, head: 0 }, drafts);
  await planDeadlines(trx, { jobs, workflow, now }, undefined, order);
  await planDeliveries(trx, jobs, order, effects, { now });
  await planWebhooks(trx, { jobs, now }, order, happeningsIn({ order, entries }));
  return { order, head: entries.length, entries };
}

function isNumberTaken(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'orders_number';
}
