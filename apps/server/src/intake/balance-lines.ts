import type { Availability, Locale, OrderLine } from '@ordialog/core';
import { intakeTexts } from '@ordialog/i18n';

/** What a purchase consists of; the lines and the delivery add up to what the platform says it costs. */
export interface PricedPurchase {
  readonly lines: readonly OrderLine[];
  /** Minor units, tax included. */
  readonly deliveryPrice: number;
}

export const availabilities: readonly Availability[] = ['in_stock', 'made_to_order'];

/** What else is to be paid or taken off, in minor units. */
interface Extra {
  readonly title: string;
  readonly price: number;
}

/**
 * Adds what makes Σ lines + delivery the `total` to the last minor unit: fees, then a line of its own for what is
 * still missing or too much, such as cents of rounding (at most `rounded`) or a gift card. What is taken off is taken
 * from the parts in turn, none of which falls below zero by it.
 */
export function balanceLines(
  { lines: given, deliveryPrice }: PricedPurchase,
  { total, extras, rounded }: { total: number; extras: readonly Extra[]; rounded: number },
  locale: Locale,
): PricedPurchase {
  const lines = [...given];
  const sold = availabilities.filter((kind) => given.some(({ availability }) => availability === kind));
  const [first = 'in_stock'] = sold;
  const add = ({ title, price }: Extra) => {
    if (price > 0) lines.push(single(title, price, first));
    if (price < 0) lines.push(...takenOff(title, -price, lines, sold, deliveryPrice));
  };
  for (const extra of extras.toSorted((a, b) => b.price - a.price)) add(extra);
  const missing = total - deliveryPrice - sumOf(lines);
  const title = intakeTexts[locale](Math.abs(missing) <= rounded ? 'rounding' : 'adjustment');
  add({ title, price: missing });
  return { lines, deliveryPrice };
}

export function single(title: string, unitPrice: number, availability: Availability): OrderLine {
  return { title, quantity: 1, unitPrice, availability };
}

/** What the lines cost together, in minor units. */
function sumOf(lines: readonly OrderLine[]): number {
  return lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0);
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
