import type { Availability, Locale, OrderLine } from '@ordialog/core';
import { intakeTexts } from '@ordialog/i18n';
import { type ExactDecimal, minorUnits } from './exact-decimal.ts';
import { spreadOver } from './spread-quantity.ts';
import type { WooCommerceOrder, WooCommerceProductLine } from './woocommerce-order.ts';

/** What a purchase consists of; the lines and the delivery add up to what WooCommerce says it costs. */
export interface PricedPurchase {
  readonly lines: readonly OrderLine[];
  /** Minor units, tax included. */
  readonly deliveryPrice: number;
}

const kinds: readonly Availability[] = ['in_stock', 'made_to_order'];

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
export function linesOf(order: WooCommerceOrder, locale: Locale): PricedPurchase {
  const { currency, prices_include_tax: taxIncluded } = order;
  const text = intakeTexts[locale];
  const products = order.line_items.map((item) => productOf(item, { currency, taxIncluded }));
  const lines = products.flatMap((product) => product.lines);
  const sold = kinds.filter((kind) => products.some(({ availability }) => availability === kind));
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
  const add = (title: string, price: number) => {
    if (price > 0) lines.push(single(title, price, first));
    if (price < 0) lines.push(...takenOff(title, -price, lines, sold, deliveryPrice));
  };
  for (const { title, price } of fees.toSorted((a, b) => b.price - a.price)) add(title, price);
  const missing = minorUnits(order.total, currency) - deliveryPrice - sumOf(lines);
  const rounded = products.length + fees.length + order.shipping_lines.length;
  add(text(Math.abs(missing) <= rounded ? 'rounding' : 'adjustment'), missing);
  return { lines, deliveryPrice };
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
  { currency, taxIncluded }: { currency: string; taxIncluded: boolean },
): Product {
  const { quantity, sku, total, total_tax: tax, subtotal, subtotal_tax: subtotalTax } = item;
  const paid = minorUnits(taxIncluded ? total + tax : total, currency);
  const before = Math.max(paid, minorUnits(taxIncluded ? subtotal + subtotalTax : subtotal, currency));
  const imageUrl = imageOf(item);
  const availability: Availability = isBackordered(item) ? 'made_to_order' : 'in_stock';
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

/** WooCommerce notes how many pieces were not in stock under a name that its shop may have translated. */
function isBackordered({ meta_data: meta }: WooCommerceProductLine): boolean {
  return meta.some(({ key, value }) => /^_?backordered$/i.test(String(key)) && Number(value) > 0);
}

function imageOf({ image }: WooCommerceProductLine): string | undefined {
  const src = image?.src;
  return typeof src === 'string' && src.length <= 2000 && /^https?:\/\//i.test(src) && URL.canParse(src)
    ? src
    : undefined;
}

function takenOff(
  title: string,
  amount: number,
  lines: readonly OrderLine[],
  sold: readonly Availability[],
  deliveryPrice: number,
): OrderLine[] {
  let left = amount;
  const taken = sold.flatMap((availability, index) => {
    const own = sumOf(lines.filter((line) => line.availability === availability));
    const isLast = index === sold.length - 1;
    const part = isLast ? left : Math.min(left, own + (index === 0 ? deliveryPrice : 0));
    left -= part;
    return part > 0 ? [single(title, -part, availability)] : [];
  });
  return sold.length > 0 ? taken : [single(title, -amount, 'in_stock')];
}

function single(title: string, unitPrice: number, availability: Availability): OrderLine {
  return { title, quantity: 1, unitPrice, availability };
}

function sumOf(lines: readonly OrderLine[]): number {
  return lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0);
}
