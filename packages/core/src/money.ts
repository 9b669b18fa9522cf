/** An amount in minor units (cents, kopecks; yen have none) with its ISO 4217 code. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** How many decimals a currency has, by ISO 4217 as `Intl` knows it. Throws a RangeError for a malformed code. */
export function currencyDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** `money("29.35", "USD")` is 2935 cents. Undefined when the text is no decimal number or has too many decimals. */
export function parseMoney(decimal: string, currency: string): Money | undefined {
  const match = /^(-?)(\d{1,15})(?:\.(\d*))?$/.exec(decimal.trim());
  if (!match) return undefined;
  const digits = currencyDigits(currency);
  const [, sign, whole = '0', fraction = ''] = match;
  const kept = fraction.slice(0, digits).padEnd(digits, '0');
  if (/[1-9]/.test(fraction.slice(digits))) return undefined;
  const amount = Number(`${whole}${kept}`);
  return Number.isSafeInteger(amount) ? { amount: sign && amount ? -amount : amount, currency } : undefined;
}

/** The decimal text of an amount, without its currency: 12900 EUR is "129.00". */
export function decimalOf({ amount, currency }: Money): string {
  const digits = currencyDigits(currency);
  const text = String(Math.abs(amount)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  return `${amount < 0 ? '-' : ''}${whole}${digits ? `.${text.slice(-digits)}` : ''}`;
}

/** The amount as a reader of the language writes it. */
export function formatMoney({ amount, currency }: Money, locale: string): string {
  const digits = currencyDigits(currency);
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount / 10 ** digits);
}
