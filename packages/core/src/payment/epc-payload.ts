import { decimalOf, type Money } from '../money.ts';
import { compactIban, isIban } from './iban.ts';

export interface Transfer {
  readonly money: Money;
  readonly holder: string;
  readonly iban: string;
  readonly bic?: string;
  /** What the payer writes with it; unstructured. */
  readonly reference: string;
}

const longestHolder = 70;
const longestReference = 140;
const longestPayload = 331;
const greatest = 99_999_999_999;

/**
 * The text of a SEPA payment QR code (EPC069-12, version 002), or undefined where the standard has none: another
 * currency than euro, an IBAN whose check digits are wrong, no holder, an amount out of range.
 */
export function epcPayload({ money, holder, iban, bic, reference }: Transfer): string | undefined {
  const name = holder.trim().slice(0, longestHolder);
  const payable = money.currency === 'EUR' && money.amount >= 1 && money.amount <= greatest;
  if (!payable || !isIban(iban) || name === '') return undefined;
  const lines = [
    'BCD',
    '002',
    '1',
    'SCT',
    bic?.replace(/\s+/g, '').toUpperCase() ?? '',
    oneLine(name),
    compactIban(iban),
    `EUR${decimalOf(money)}`,
    '',
    '',
    oneLine(reference).slice(0, longestReference),
  ];
  const payload = lines.join('\n');
  return new TextEncoder().encode(payload).length <= longestPayload ? payload : undefined;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
