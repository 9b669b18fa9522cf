import { isLocale } from '@ordialog/core';
import type { DeliveryOutcome } from './delivery-outcome.ts';
import { giveWaybill } from './label/give-waybill.ts';
import { labelContent } from './label/label-content.ts';
import { labelPdf } from './label/label-pdf.ts';
import type { DeliveryContext, OrderDelivery } from './order-delivery.ts';
import { yearIn } from './year-in.ts';

/** Ways of delivery whose parcels are handed over in the shop: their label needs no address. */
const pickups = new Set(['pickup', 'local_pickup']);

/**
 * Makes the shipping label for the way of delivery that the buyer chose (seed 001). A repeated effect makes it anew,
 * with the number of the newest parcel.
 */
export async function makeLabel(
  context: DeliveryContext,
  { shop, order }: OrderDelivery,
): Promise<DeliveryOutcome> {
  const { method, address } = order.delivery;
  if (!address && !pickups.has(method)) return { done: false, problem: 'no_address' };
  const at = context.clock.now();
  const year = yearIn(shop.settings.timeZone, at);
  const shipment = await giveWaybill(context, { shopId: shop.id, orderId: order.id, year });
  if (!shipment) throw new Error(`order ${order.id} is gone`);
  const locale = isLocale(shop.locale) ? shop.locale : 'en';
  const pdf = await labelPdf(labelContent(order, { shop, shipment, locale, at }), context.drawing.fonts);
  const label = { number: shipment.trackingNumber, pdf, made_at: at };
  await context.db
    .insertInto('labels')
    .values({ order_id: order.id, shop_id: shop.id, ...label })
    .onConflict((conflict) => conflict.column('order_id').doUpdateSet(label))
    .execute();
  return { done: true, outcome: shipment.trackingNumber };
}
