import type { Locale } from '@ordialog/core';
import type { Shop } from '../db/tables/shops.ts';
import type { ReportedPurchase } from '../orders/place-purchase.ts';
import { formatAddress } from './postal-address.ts';
import { linesOf } from './woocommerce-lines.ts';
import type { WooCommerceOrder } from './woocommerce-order.ts';

const longestNumber = 40;
const longestTitle = 200;

/** The methods that workflows know by other names; whatever else a shop offers keeps its own. */
const paymentMethods: Readonly<Record<string, string>> = {
  bacs: 'bank_transfer',
  cod: 'cash_on_delivery',
  '': 'unknown',
};

/** `local_pickup:3` was an instance before 2.6; the checkout block has a method of its own. */
const pickup = /^(local_pickup|pickup_location)(:|_plus|$)/;

/** The purchase that a WooCommerce order is; undefined when nothing was bought, or for less than nothing. */
export function wooCommercePurchase(shop: Shop, order: WooCommerceOrder): ReportedPurchase | undefined {
  const { billing } = order;
  const { lines, deliveryPrice } = linesOf(order, shop);
  if (lines.length === 0 || order.total < 0n) return undefined;
  const externalId = `woocommerce:${order.id}`;
  const name = [billing.first_name, billing.last_name].filter(Boolean).join(' ') || billing.company;
  const [shipping] = order.shipping_lines;
  const methodId = shipping?.method_id || 'none';
  const title = shipping?.method_title.slice(0, longestTitle) ?? '';
  const address = addressOf(order, shop.locale);
  const isPaid = (order.date_paid_gmt ?? order.date_paid) !== undefined;
  return {
    // WooCommerce sends an order again with other dates in it: its id alone says whether it is the same.
    body: { externalId },
    number: order.number !== '' && order.number.length <= longestNumber ? order.number : order.id,
    purchase: {
      shopId: shop.id,
      externalId,
      ...(order.date_created_gmt === undefined ? {} : { placedAt: order.date_created_gmt }),
      currency: order.currency,
      buyer: {
        email: billing.email,
        locale: shop.locale,
        ...(name ? { name } : {}),
        ...(billing.phone === '' ? {} : { phone: billing.phone }),
      },
      lines,
      delivery: {
        method: pickup.test(methodId) ? 'pickup' : methodId,
        ...(title === '' ? {} : { name: title }),
        price: deliveryPrice,
        ...(address === '' ? {} : { address }),
      },
      payment: {
        method: paymentMethods[order.payment_method] ?? order.payment_method,
        ...(isPaid ? { state: 'paid' } : {}),
      },
      ...(order.customer_note === '' ? {} : { note: order.customer_note }),
    },
  };
}

/** Where it goes; an order that is sent to the payer leaves the other address blank. */
function addressOf({ shipping, billing }: WooCommerceOrder, locale: Locale): string {
  const isGiven = [shipping?.address_1, shipping?.city, shipping?.postcode].some(Boolean);
  const at = (isGiven && shipping) || billing;
  const name = [at.first_name, at.last_name].filter(Boolean).join(' ');
  const {
    company = '',
    address_1 = '',
    address_2 = '',
    city = '',
    state = '',
    postcode = '',
    country = '',
  } = at;
  if (![address_1, city, postcode].some(Boolean)) return '';
  const street = [address_1, address_2];
  return formatAddress({ name, company, street, city, region: state, postcode, country }, locale);
}
