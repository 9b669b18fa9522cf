import type { Availability, Locale, OrderLine } from '@ordialog/core';
import { intakeTexts } from '@ordialog/i18n';
import { availabilities, balanceLines, type PricedPurchase, single } from './balance-lines.ts';
import { type ExactDecimal, minorUnits } from './exact-decimal.ts';
import type { ShopifyLineItem, ShopifyOrder } from './shopify-order.ts';

interface Product {
  readonly line: OrderLine;
  readonly discount: ExactDecimal;
  /** What is not in the price. */
  readonly tax: ExactDecimal;
}

/**
 * The lines of a Shopify order, so that Σ lines + delivery is its `total_price` to the last minor unit. A product
 * costs what it did before discounts; what was taken off, and tax where prices are without it, are lines of their own
 * in each part of the purchase. The delivery's price is after its discounts and with its tax.
 */
export function shopifyLines(order: ShopifyOrder, locale: Locale): PricedPurchase {
  const { currency, taxes_included: taxIncluded } = order;
  const products = order.line_items
    .filter(({ quantity }) => quantity > 0)
    .map((item) => productOf(item, order));
  const lines = products.map(({ line }) => line);
  const deliveryTax = taxIncluded
    ? 0n
    : sum(order.shipping_lines.flatMap((line) => pricesOf(line.tax_lines)));
  const deliveryOff = sum(order.shipping_lines.flatMap((line) => amountsOf(line.discount_allocations)));
  const delivery = sum(pricesOf(order.shipping_lines)) - deliveryOff;
  const perLine = sum(products.map(({ tax }) => tax));
  // Older orders name their tax as a whole only.
  const undividedTax = taxIncluded || perLine > 0n ? 0n : order.total_tax - deliveryTax;
  const sold = availabilities.filter((kind) => lines.some(({ availability }) => availability === kind));
  for (const availability of sold) {
    const own = products.filter(({ line }) => line.availability === availability);
    const off = sum(own.map(({ discount }) => discount));
    if (off > 0n) lines.push(single(discountTitle(order, locale), -minorUnits(off, currency), availability));
    const tax = sum(own.map((product) => product.tax)) + (availability === sold[0] ? undividedTax : 0n);
    if (tax > 0n) lines.push(single(taxTitle(order, locale), minorUnits(tax, currency), availability));
  }
  const priced = { lines, deliveryPrice: minorUnits(delivery + deliveryTax, currency) };
  const rounded = products.length + order.shipping_lines.length;
  return balanceLines(
    priced,
    { total: minorUnits(order.total_price, currency), extras: [], rounded },
    locale,
  );
}

function productOf(item: ShopifyLineItem, { currency, taxes_included: taxIncluded }: ShopifyOrder): Product {
  const { sku, quantity, discount_allocations: discounts, tax_lines: taxes } = item;
  return {
    line: {
      ...(sku === '' ? {} : { sku }),
      title: item.name || item.title,
      quantity,
      unitPrice: minorUnits(item.price, currency),
      availability: availabilityOf(item),
    },
    discount: sum(amountsOf(discounts)),
    tax: taxIncluded ? 0n : sum(pricesOf(taxes)),
  };
}

/** Shopify does not say what is made to order; a shop can, by a line item property of this name. */
function availabilityOf({ properties }: ShopifyLineItem): Availability {
  const said = properties.find(({ name }) => /^_?availability$/i.test(String(name)))?.value;
  return said === 'made_to_order' ? 'made_to_order' : 'in_stock';
}

function discountTitle({ discount_codes: given }: ShopifyOrder, locale: Locale): string {
  const codes = given.flatMap(({ code }) => code || []).join(', ');
  return codes === '' ? intakeTexts[locale]('discount') : intakeTexts[locale]('discount_codes', { codes });
}

function taxTitle({ tax_lines: taxes }: ShopifyOrder, locale: Locale): string {
  const titles = new Set(taxes.flatMap(({ title }) => title || []));
  return [...titles].join(', ') || intakeTexts[locale]('tax');
}

const pricesOf = (items: readonly { price: ExactDecimal }[]) => items.map(({ price }) => price);
const amountsOf = (items: readonly { amount: ExactDecimal }[]) => items.map(({ amount }) => amount);
const sum = (parts: readonly ExactDecimal[]) => parts.reduce((all, part) => all + part, 0n);
