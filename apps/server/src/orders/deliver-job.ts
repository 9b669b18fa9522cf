import { isEnded, stateOf } from '@ordialog/core';
import type { DeliveryRow } from '../db/tables/deliveries.ts';
import type { DeliveryOutcome } from '../deliveries/delivery-outcome.ts';
import { makeInvoice } from '../deliveries/make-invoice.ts';
import { makeLabel } from '../deliveries/make-label.ts';
import type { DeliveryContext, OrderDelivery } from '../deliveries/order-delivery.ts';
import { reportToMarketplace } from '../deliveries/report-to-marketplace.ts';
import { sendOrderEmail } from '../deliveries/send-order-email.ts';
import { sendOrderSms } from '../deliveries/send-order-sms.ts';
import type { Job } from '../jobs/job-queue.ts';
import type { DeliverJobData } from './plan-deliveries.ts';
import { storedOrderOf } from './stored-order.ts';

/**
 * Does what was planned, unless it was done or called off, and notes the outcome at the order. A failure is repeated;
 * what is not possible as things are waits for a person to mend it.
 */
export async function deliver(context: DeliveryContext, job: Job<DeliverJobData>): Promise<void> {
  const delivery = await context.db
    .selectFrom('deliveries')
    .selectAll()
    .where('id', '=', job.data.deliveryId)
    .executeTakeFirst();
  if (!delivery || delivery.status === 'done' || delivery.status === 'canceled') return;
  const about = await orderOf(context, delivery);
  if (isLate(about)) return note(context, delivery.id, { status: 'canceled' });
  try {
    const result = await carryOut(context, about);
    await note(context, delivery.id, { ...noteOf(result, context.clock.now()), attempts: job.attempt });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const status = job.isLastAttempt ? 'failed' : 'waiting';
    await note(context, delivery.id, { status, error: message, attempts: job.attempt });
    throw error;
  }
}

function carryOut(context: DeliveryContext, about: OrderDelivery): Promise<DeliveryOutcome> {
  const { effect } = about;
  switch (effect.type) {
    case 'email':
      return sendOrderEmail(context, about, effect);
    case 'sms':
      return sendOrderSms(context, about);
    case 'invoice':
      return makeInvoice(context, about);
    case 'label':
      return makeLabel(context, about);
    case 'report':
      return reportToMarketplace();
  }
}

function noteOf(
  result: DeliveryOutcome,
  now: Date,
): Pick<DeliveryRow, 'status' | 'outcome' | 'error' | 'done_at'> {
  return result.done
    ? { status: 'done', outcome: result.outcome, error: null, done_at: now }
    : { status: 'failed', outcome: result.detail ?? null, error: result.problem, done_at: null };
}

async function orderOf(context: DeliveryContext, delivery: DeliveryRow): Promise<OrderDelivery> {
  const { db, workflows } = context;
  const { id, shop_id, order_id, effect, recipient } = delivery;
  const shop = await db.selectFrom('shops').selectAll().where('id', '=', shop_id).executeTakeFirstOrThrow();
  const row = await db
    .selectFrom('orders')
    .selectAll()
    .where('id', '=', order_id)
    .where('shop_id', '=', shop_id)
    .executeTakeFirstOrThrow();
  const { order } = storedOrderOf(row);
  const workflow = await workflows.get(db, shop_id, order.workflow);
  return { id, shop, order, workflow, effect, recipient };
}

/** An order that was canceled sends nothing more of what it had put off. */
function isLate({ workflow, order, effect }: OrderDelivery): boolean {
  if (!('after' in effect) || effect.after === undefined || effect.state === order.state) return false;
  const state = stateOf(workflow, order.state);
  return state !== undefined && isEnded(state) && state.phase === 'ended';
}

function note(
  { db }: DeliveryContext,
  id: string,
  outcome: Partial<Pick<DeliveryRow, 'status' | 'outcome' | 'error' | 'done_at' | 'attempts'>>,
): Promise<void> {
  return db
    .updateTable('deliveries')
    .set(outcome)
    .where('id', '=', id)
    .execute()
    .then(() => undefined);
}
