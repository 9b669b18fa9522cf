import { describe, expect, it } from 'vitest';
import { offeredMethods } from './offered-methods.ts';
import type { PaymentDetails, SavedPaymentMethod } from './payment-method.ts';

const saved = (id: string, details: PaymentDetails): SavedPaymentMethod => ({ id, version: 1, details });
const all = [
  saved('bank', { type: 'bank_transfer', holder: 'D', iban: 'DE89370400440532013000' }),
  saved('sber', {
    type: 'russian_account',
    holder: 'D',
    account: '40702810138250123017',
    bik: '044525225',
    bankName: 'S',
  }),
  saved('cash', { type: 'cash_on_delivery' }),
];

describe('what an order is offered', () => {
  it.each([
    ['bank_transfer', 'EUR', 'bank'],
    ['bank_transfer', 'RUB', 'bank sber'],
    ['bacs', 'EUR', 'bank'],
    ['cod', 'EUR', 'cash'],
    ['sber', 'RUB', 'sber'],
    // A Russian account takes roubles alone, whatever was chosen.
    ['sber', 'EUR', 'bank cash'],
    ['stripe', 'EUR', 'bank cash'],
    ['', 'RUB', 'bank sber cash'],
  ])('by %s in %s: %s', (method, currency, ids) => {
    expect(
      offeredMethods(all, { method, currency })
        .map(({ id }) => id)
        .join(' '),
    ).toBe(ids);
  });
});
