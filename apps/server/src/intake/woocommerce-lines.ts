import type { Availability, Locale, OrderLine } from '@ordialog/core';
import { intakeTexts } from '@ordialog/i18n';
import type { Shop } from '../db/tables/shops.ts';
import { availabilities, balanceLines, type PricedPurchase, single } from './balance-lines.ts';
import { type ExactDecimal, minorUnits } from './exact-decimal.ts';
import { spreadOver } from './spread-quantity.ts';
import type { WooCommerceOrder, WooCommerceProductLine } from './woocommerce-order.ts';

/**
 * The lines of a WooCommerce order, so that Σ lines + delivery is its `total` to the last minor unit:
 *
 * - A product costs what it did before discounts. Its tax is in the price where the shop's prices include tax;
 *   elsewhere, as at the checkout, tax is a line of its own. The delivery's price includes its tax always.
 * - What coupons took off is a negative line, in each part of the purchase for its own products. `POST /orders`
 *   has no such lines, since a shop that writes to us can say its final prices; here a price without the discount
 *   beside it would not be the one the buyer saw.
 * - A fee is a line. A negative one (plugins give discounts so) is taken from the parts in turn, none of which
 *   falls below zero by it.
 * - What is then still missing or too much is a line of its own: cents where tax was rounded on the sum and not
 *   on each line, or what a plugin takes off the total alone, such as a gift card.
 */
export function linesOf(
  order: WooCommerceOrder,
  { locale, settings }: Pick<Shop, 'locale' | 'settings'>,
): PricedPurchase {
  const { currency, prices_include_tax: taxIncluded } = order;
  const text = intakeTexts[locale];
  const isBackordered = backorderedBy(settings.backorderedNames ?? []);
  const products = order.line_items.map((item) =>
    productOf(item, { currency, taxIncluded, isBackordered: isBackordered(item) }),
  );
  const lines = products.flatMap((product) => product.lines);
  const sold = availabilities.filter((kind) => products.some(({ availability }) => availability === kind));
  const [first = 'in_stock'] = sold;
  const fees = order.fee_lines.map((fee) => ({
    title: fee.name || text('fee'),
    price: minorUnits(taxIncluded ? fee.total + fee.total_tax : fee.total, currency),
  }));
  const feeTax = order.fee_lines.reduce((sum, fee) => sum + fee.total_tax, 0n);
  for (const availability of sold) {
    const own = products.filter((product) => product.availability === availability);
    const off = own.reduce((sum, { discount }) => sum + discount, 0);
    if (off > 0) lines.push(single(discountTitle(order, locale), -off, availability));
    const tax = own.reduce((sum, product) => sum + product.tax, availability === first ? feeTax : 0n);
    if (!taxIncluded && tax > 0n)
      lines.push(single(taxTitle(order, locale), minorUnits(tax, currency), availability));
  }
  const deliveryPrice = order.shipping_lines.reduce(
    (sum, line) => sum + minorUnits(line.total + line.total_tax, currency),
    0,
  );
  const total = minorUnits(order.total, currency);
  const rounded = products.length + fees.length + order.shipping_lines.length;
  return balanceLines({ lines, deliveryPrice }, { total, extras: fees, rounded }, locale);
}

function discountTitle({ coupon_lines: coupons }: WooCommerceOrder, locale: Locale): string {
  const codes = coupons.flatMap(({ code }) => code || []).join(', ');
  return codes === '' ? intakeTexts[locale]('discount') : intakeTexts[locale]('discount_codes', { codes });
}

function taxTitle({ tax_lines: taxes }: WooCommerceOrder, locale: Locale): string {
  const labels = new Set(taxes.flatMap(({ label }) => label || []));
  return [...labels].join(', ') || intakeTexts[locale]('tax');
}

interface Product {
  readonly availability: Availability;
  readonly lines: readonly OrderLine[];
  /** Minor units. */
  readonly discount: number;
  /** What is not in the price. */
  readonly tax: ExactDecimal;
}

function productOf(
  item: WooCommerceProductLine,
  {
    currency,
    taxIncluded,
    isBackordered,
  }: { currency: string; taxIncluded: boolean; isBackordered: boolean },
): Product {
  const { quantity, sku, total, total_tax: tax, subtotal, subtotal_tax: subtotalTax } = item;
  const paid = minorUnits(taxIncluded ? total + tax : total, currency);
  const before = Math.max(paid, minorUnits(taxIncluded ? subtotal + subtotalTax : subtotal, currency));
  const imageUrl = imageOf(item);
  const availability: Availability = isBackordered ? 'made_to_order' : 'in_stock';
  const isCounted = Number.isInteger(quantity) && quantity > 0;
  const lines = spreadOver(before, quantity).map((priced) => ({
    ...(sku === '' ? {} : { sku }),
    title: isCounted ? item.name : `${quantity} × ${item.name}`,
    ...priced,
    availability,
    ...(imageUrl === undefined ? {} : { imageUrl }),
  }));
  return { availability, lines, discount: before - paid, tax };
}

/**
 * WooCommerce notes how many pieces were not in stock under the word "Backordered" in the language of the shop, and a
 * plugin may give it another name (filter `woocommerce_backordered_item_meta_name`): the shop says which.
 */
function backorderedBy(names: readonly string[]): (item: WooCommerceProductLine) => boolean {
  const known = new Set(['backordered', '_backordered', ...names.map(plain)]);
  return ({ meta_data: meta }) =>
    meta.some(({ key, value }) => known.has(plain(String(key))) && Number(value) > 0);
}

function plain(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

function imageOf({ image }: WooCommerceProductLine): string | undefined {
  const src = image?.src;
  return typeof src === 'string' && src.length <= 2000 && /^https?:\/\//i.test(src) && URL.canParse(src)
    ? src
    : undefined;
}
