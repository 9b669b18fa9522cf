import { currencyDigits } from '@ordialog/core';

/** Digits after the point that sums are made with; WooCommerce itself calculates with six. */
const scale = 12;

/** A decimal number without the errors of binary fractions: how many times 10⁻¹² it is. */
export type ExactDecimal = bigint;

/** Undefined when the text is no decimal number. Digits after the twelfth are dropped. */
export function exactDecimal(text: string): ExactDecimal | undefined {
  const match = /^([+-]?)(\d{0,15})(?:\.(\d*))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  if (whole === '' && fraction === '') return undefined;
  const size = BigInt(`${whole || '0'}${fraction.slice(0, scale).padEnd(scale, '0')}`);
  return sign === '-' ? -size : size;
}

/** In minor units of the currency, halves away from zero. */
export function minorUnits(decimal: ExactDecimal, currency: string): number {
  const unit = 10n ** BigInt(scale - currencyDigits(currency));
  const size = decimal < 0n ? -decimal : decimal;
  const rounded = Number((size + unit / 2n) / unit);
  return decimal < 0n && rounded > 0 ? -rounded : rounded;
}
