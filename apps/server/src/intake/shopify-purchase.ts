import { type Locale, matchLocale } from '@ordialog/core';
import type { Shop } from '../db/tables/shops.ts';
import type { ReportedPurchase } from '../orders/place-purchase.ts';
import { formatAddress } from './postal-address.ts';
import { shopifyLines } from './shopify-lines.ts';
import type { ShopifyAddress, ShopifyOrder } from './shopify-order.ts';

const longestNumber = 40;
const longestTitle = 200;

/** The names of Shopify's manual methods that workflows know by others; whatever else keeps its own. */
const paymentMethods: Readonly<Record<string, string>> = {
  'bank deposit': 'bank_transfer',
  'cash on delivery (cod)': 'cash_on_delivery',
  '': 'unknown',
};

/** One purchase of a shop, whichever of its webhooks comes first. */
export function shopifyExternalId(orderId: string): string {
  return `shopify:${orderId}`;
}

/** The purchase that a Shopify order is; undefined when nothing was bought or nobody can be written to. */
export function shopifyPurchase(shop: Shop, order: ShopifyOrder): ReportedPurchase | undefined {
  const { lines, deliveryPrice } = shopifyLines(order, shop.locale);
  const email = order.email || order.contact_email || order.customer?.email;
  const isBought = order.line_items.some(({ quantity }) => quantity > 0);
  if (!isBought || order.total_price < 0n || !email?.includes('@')) return undefined;
  const externalId = shopifyExternalId(order.id);
  const number = order.name.replace(/^#/, '');
  const gateway = order.payment_gateway_names[0] ?? order.gateway;
  const [shipping] = order.shipping_lines;
  const address = addressOf(order.shipping_address ?? order.billing_address, shop.locale);
  const name = nameOf(order);
  const phone = order.phone || order.shipping_address?.phone || order.billing_address?.phone;
  return {
    // Shopify sends an order again with other dates in it: its id alone says whether it is the same.
    body: { externalId },
    ...(number === '' || number.length > longestNumber ? {} : { number }),
    purchase: {
      shopId: shop.id,
      externalId,
      ...(order.created_at === undefined ? {} : { placedAt: order.created_at }),
      currency: order.currency,
      buyer: {
        email,
        locale:
          matchLocale(order.customer_locale === '' ? undefined : [order.customer_locale]) ?? shop.locale,
        ...(name === '' ? {} : { name }),
        ...(phone ? { phone } : {}),
      },
      lines,
      delivery: {
        method: shipping ? methodOf(shipping) : 'none',
        ...(shipping?.title ? { name: shipping.title.slice(0, longestTitle) } : {}),
        price: deliveryPrice,
        ...(address === '' ? {} : { address }),
      },
      payment: {
        method: paymentMethods[gateway.toLowerCase()] ?? gateway,
        ...(order.financial_status === 'paid' ? { state: 'paid' } : {}),
      },
      ...(order.note === '' ? {} : { note: order.note }),
    },
  };
}

function methodOf({ code, title }: ShopifyOrder['shipping_lines'][number]): string {
  return /pick[ -]?up/i.test(`${code} ${title}`) ? 'pickup' : code || title || 'none';
}

function nameOf({ customer, shipping_address: shipping, billing_address: billing }: ShopifyOrder): string {
  const of = (person: Pick<NonNullable<ShopifyAddress>, 'first_name' | 'last_name'> | null | undefined) =>
    [person?.first_name, person?.last_name].filter(Boolean).join(' ');
  return of(customer) || of(billing) || of(shipping) || billing?.company || '';
}

function addressOf(at: ShopifyAddress, locale: Locale): string {
  const { address1 = '', address2 = '', city = '', zip = '', company = '' } = at ?? {};
  if (![address1, city, zip].some(Boolean)) return '';
  return formatAddress(
    {
      name: at?.name || [at?.first_name, at?.last_name].filter(Boolean).join(' '),
      company,
      street: [address1, address2],
      city,
      region: at?.province ?? '',
      postcode: zip,
      country: at?.country_code ?? '',
    },
    locale,
  );
}
