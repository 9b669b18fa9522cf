import { decimalOf, type Money } from '../money.ts';

interface Payable {
  readonly number: string;
  readonly money: Money;
}

/**
 * The address of a page at which to pay an order; undefined where it is none that one may be sent to: another scheme
 * than `https:`, a user name in it, or a placeholder in the name of its host.
 */
export function payLinkFor(template: string, { number, money }: Payable): URL | undefined {
  const values: Readonly<Record<string, string>> = {
    number,
    amount: decimalOf(money),
    currency: money.currency,
  };
  const filled = template.replace(/\{(number|amount|currency)\}/g, (_, name: string) =>
    encodeURIComponent(values[name] ?? ''),
  );
  if (!URL.canParse(filled) || !URL.canParse(template)) return undefined;
  const url = new URL(filled);
  const safe = url.protocol === 'https:' && url.username === '' && url.password === '';
  return safe && url.host === new URL(template).host ? url : undefined;
}
