import { type Author, addShipment, type Shipment } from '@ordialog/core';
import { changeOrder } from '../../orders/change-order.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { takeNumber } from '../take-number.ts';
import { waybillNumber } from './waybill-number.ts';

/**
 * The parcel that an order's label is for: its newest one, else one with a number of the shop's own series, made
 * known as a shipment in the same transaction; it gives way when the carrier's own number becomes known. Undefined when
 * there is no such order.
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
      const trackingNumber = waybillNumber(year, serial);
      const { method, name: carrier = method } = order.delivery;
      const parcel = { carrier, trackingNumber, provisional: true } as const;
      const change = addShipment(workflow, order, { parcel, author }, now.toISOString());
      const shipment = change?.order.shipments.at(-1);
      if (!change || !shipment)
        throw new Error(`order ${orderId} has no parcels, yet one could not be added`);
      return { change, answer: shipment };
    },
  );
  return done?.answer;
}
