import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currencyDigits, decimalOf, formatMoney, parseMoney } from './money.ts';

test.each([
  ['EUR', 2],
  ['JPY', 0],
  ['KWD', 3],
  ['RUB', 2],
])('%s has %i decimals', (currency, digits) => {
  expect(currencyDigits(currency)).toBe(digits);
});

test.each([
  ['29.35', 'USD', 2935],
  [' 29 ', 'USD', 2900],
  ['29.3', 'USD', 2930],
  ['29.', 'USD', 2900],
  ['0.00', 'USD', 0],
  ['-0', 'USD', 0],
  ['-1.05', 'USD', -105],
  ['1.500', 'USD', 150],
  ['1000.00', 'JPY', 1000],
  ['1.234', 'KWD', 1234],
])('%o %s is %i', (text, currency, amount) => {
  expect(parseMoney(text, currency)).toEqual({ amount, currency });
});

test.each([
  '',
  'x',
  '1,5',
  '1.005',
  '.5',
  '1e3',
  '1 000',
  '--1',
  'Infinity',
  '9999999999999999',
  '99999999999999.99',
])('%o is no amount of dollars', (text) => {
  expect(parseMoney(text, 'USD')).toBeUndefined();
});

test('writing and reading an amount gives it back', () => {
  const amounts = fc.integer({ min: -1e13, max: 1e13 });
  fc.assert(
    fc.property(amounts, fc.constantFrom('EUR', 'JPY', 'KWD'), (amount, currency) => {
      expect(parseMoney(decimalOf({ amount, currency }), currency)).toEqual({ amount, currency });
    }),
  );
});

test.each([
  ['en', 'EUR', 12_900, '€129.00'],
  ['it', 'EUR', 12_900, '129,00 €'],
  ['fr', 'EUR', 1_234_500, '12 345,00 €'],
  ['ru', 'RUB', 5, '0,05 ₽'],
  ['en', 'JPY', 1000, '¥1,000'],
  ['en', 'EUR', -450, '-€4.50'],
])('in %s, %s %i is %s', (locale, currency, amount, text) => {
  expect(formatMoney({ amount, currency }, locale).replace(/[\u00a0\u202f]/g, ' ')).toBe(text);
});
