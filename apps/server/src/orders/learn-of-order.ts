import {
  addShipment,
  addShipmentEvent,
  type Decision,
  learnPayment,
  type Order,
  type PaymentState,
  type ShipmentEvent,
  setVisibility,
} from '@ordialog/core';
import { sql } from 'kysely';
import type { Trx } from '../db/database.ts';
import { type Acting, authorIn } from './acting.ts';
import type { Locked } from './change-order.ts';
import { changeOrder } from './change-order.ts';
import type { OrderContext } from './order-context.ts';

interface NewParcel {
  readonly carrier: string;
  readonly trackingNumber: string;
  /** A calendar date. */
  readonly estimatedDelivery?: string | undefined;
}

type Learned = { readonly code: 'learned' | 'known' };

/** A parcel of the order, made known beside any transition. */
export function recordShipment(
  context: OrderContext,
  acting: Acting,
  orderId: string,
  { estimatedDelivery, ...parcel }: NewParcel,
): Promise<Learned | undefined> {
  return record(context, acting, orderId, ({ stored: { order }, workflow, now }, author) =>
    addShipment(workflow, order, { parcel, author, estimatedDelivery }, now.toISOString()),
  );
}

/** What a carrier reports; `not_found` when the order has no such parcel. */
export async function recordShipmentEvent(
  context: OrderContext,
  acting: Acting,
  shipmentId: string,
  { event, estimatedDelivery }: { event: ShipmentEvent; estimatedDelivery?: string | undefined },
): Promise<Learned | undefined> {
  return record(context, acting, orderIdOf(shipmentId), ({ stored: { order }, workflow, now }, author) =>
    addShipmentEvent(workflow, order, { shipmentId, event, author, estimatedDelivery }, now.toISOString()),
  );
}

/** News of the payment. The same state under the same reference is a repeat; without one nobody can tell. */
export function recordPayment(
  context: OrderContext,
  acting: Acting,
  orderId: string,
  { state, reference }: { state: PaymentState; reference?: string | undefined },
): Promise<Learned | undefined> {
  const payment = reference === undefined ? { state } : { state, reference };
  return record(context, acting, orderId, async ({ trx, stored: { order }, workflow, now }, author) =>
    (await isReported(trx, order, payment))
      ? undefined
      : learnPayment(workflow, order, { ...payment, author }, now.toISOString()),
  );
}

async function isReported(
  trx: Trx,
  { id, shopId }: Order,
  { state, reference }: { state: PaymentState; reference?: string },
): Promise<boolean> {
  if (reference === undefined) return false;
  const known = await trx
    .selectFrom('entries')
    .select('seq')
    .where('shop_id', '=', shopId)
    .where('order_id', '=', id)
    .where('kind', '=', 'payment')
    .where(sql<boolean>`content ->> 'state' = ${state} and content ->> 'reference' = ${reference}`)
    .limit(1)
    .executeTakeFirst();
  return known !== undefined;
}

/** Shows the order to its buyer, hides it, or leaves that to the workflow. */
export function changeVisibility(
  context: OrderContext,
  acting: Acting,
  orderId: string,
  { visibility }: { visibility: 'shown' | 'hidden' | 'auto' },
): Promise<Learned | undefined> {
  return record(context, acting, orderId, ({ stored: { order }, now }, author) =>
    setVisibility(order, { visibility, author }, now.toISOString()),
  );
}

/** A parcel's id is its order's, a dot and its number. */
export function orderIdOf(shipmentId: string): string {
  return shipmentId.slice(0, Math.max(0, shipmentId.lastIndexOf('.')));
}

async function record(
  context: OrderContext,
  acting: Acting,
  orderId: string,
  decide: (locked: Locked, author: Acting['author']) => Decision | undefined | Promise<Decision | undefined>,
): Promise<Learned | undefined> {
  const done = await changeOrder<Learned>(context, { shopId: acting.shop.id, orderId }, async (locked) => {
    const change = await decide(locked, authorIn(locked.stored.order, acting));
    return change ? { change, answer: { code: 'learned' } } : { answer: { code: 'known' } };
  });
  return done?.answer;
}
