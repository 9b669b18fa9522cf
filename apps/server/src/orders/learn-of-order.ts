import {
  addShipment,
  addShipmentEvent,
  type Decision,
  learnPayment,
  type PaymentState,
  type ShipmentEvent,
  setVisibility,
} from '@ordialog/core';
import { type Acting, authorIn } from './acting.ts';
import type { Locked } from './change-order.ts';
import { changeOrder } from './change-order.ts';
import type { OrderContext } from './order-context.ts';

type Learned = { readonly code: 'learned' | 'known' };

/** A parcel of the order, made known beside any transition. */
export function recordShipment(
  context: OrderContext,
  acting: Acting,
  orderId: string,
  parcel: { carrier: string; trackingNumber: string },
): Promise<Learned | undefined> {
  return record(context, acting, orderId, ({ stored: { order }, workflow, now }, author) =>
    addShipment(workflow, order, { parcel, author }, now.toISOString()),
  );
}

/** What a carrier reports; `not_found` when the order has no such parcel. */
export async function recordShipmentEvent(
  context: OrderContext,
  acting: Acting,
  shipmentId: string,
  event: ShipmentEvent,
): Promise<Learned | undefined> {
  return record(context, acting, orderIdOf(shipmentId), ({ stored: { order }, workflow, now }, author) =>
    addShipmentEvent(workflow, order, { shipmentId, event, author }, now.toISOString()),
  );
}

/** News of the payment. */
export function recordPayment(
  context: OrderContext,
  acting: Acting,
  orderId: string,
  { state, reference }: { state: PaymentState; reference?: string | undefined },
): Promise<Learned | undefined> {
  const payment = reference === undefined ? { state } : { state, reference };
  return record(context, acting, orderId, ({ stored: { order }, workflow, now }, author) =>
    learnPayment(workflow, order, { ...payment, author }, now.toISOString()),
  );
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
  decide: (locked: Locked, author: Acting['author']) => Decision | undefined,
): Promise<Learned | undefined> {
  const done = await changeOrder<Learned>(context, { shopId: acting.shop.id, orderId }, async (locked) => {
    const change = decide(locked, authorIn(locked.stored.order, acting));
    return change ? { change, answer: { code: 'learned' } } : { answer: { code: 'known' } };
  });
  return done?.answer;
}
