import { expect, test } from 'vitest';
import { exactDecimal, minorUnits } from './exact-decimal.ts';

test.each([
  ['29.35', 'USD', 2935],
  ['29', 'USD', 2900],
  ['0.9', 'USD', 90],
  ['.5', 'EUR', 50],
  ['1000.00', 'JPY', 1000],
  ['1000', 'JPY', 1000],
  ['1.2345', 'KWD', 1235],
  ['-4.005', 'EUR', -401],
  ['4.005', 'EUR', 401],
  ['4.0049999', 'EUR', 400],
  ['-0.001', 'EUR', 0],
  ['90071992547409.91', 'EUR', 9007199254740991],
])('%s %s is %i minor units', (text, currency, minor) => {
  const decimal = exactDecimal(text);
  expect(decimal !== undefined && minorUnits(decimal, currency)).toBe(minor);
});

test('adds without the errors of binary fractions', () => {
  const sum = [...Array(10)].reduce<bigint>((total) => total + (exactDecimal('0.1') ?? 0n), 0n);
  expect(sum).toBe(exactDecimal('1.0'));
});

test.each(['', '.', 'abc', '1,50', '1e3', '0x10', '1.2.3', 'NaN', '--1'])('refuses %o', (text) => {
  expect(exactDecimal(text)).toBeUndefined();
});
