import { type Author, addShipment, type Shipment } from '@ordialog/core';
import { changeOrder } from '../../orders/change-order.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { takeNumber } from '../take-number.ts';
import { waybillNumber } from './waybill-number.ts';

/**
 * The parcel that an order's label is for: its newest one, else one with a number of the shop's own series, made
 * known as a shipment in the same transaction. Undefined when there is no such order.
 */
export async function giveWaybill(
  context: OrderContext,
  { shopId, orderId, year }: { shopId: string; orderId: string; year: number },
): Promise<Shipment | undefined> {
  const author: Author = { type: 'system' };
  const done = await changeOrder<Shipment>(
    context,
    { shopId, orderId },
    async ({ trx, stored: { order }, workflow, now }) => {
      const known = order.shipments.at(-1);
      if (known) return { answer: known };
      const serial = await takeNumber(trx, shopId, `waybill ${year}`);
      const parcel = { carrier: order.delivery.method, trackingNumber: waybillNumber(year, serial) };
      const decision = addShipment(workflow, order, { parcel, author }, now.toISOString());
      const made = decision?.order.shipments.at(-1);
      if (!decision || !made) throw new Error(`order ${orderId} has no parcels, yet one could not be added`);
      // No carrier's page knows a number of ours; the parcel is followed on the order's own page.
      const { trackingUrl: _, ...shipment } = made;
      const change = { ...decision, order: { ...decision.order, shipments: [shipment] } };
      return { change, answer: shipment };
    },
  );
  return done?.answer;
}
