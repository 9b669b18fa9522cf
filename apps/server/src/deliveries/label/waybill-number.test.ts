import { expect, test } from 'vitest';
import { isWaybillNumber, waybillNumber } from './waybill-number.ts';

test('is a letter, year and serial with check digits', () => {
  expect(waybillNumber(2026, 1)).toBe('W2600000126');
  expect(waybillNumber(2030, 1_234_567)).toMatch(/^W301234567\d\d$/);
  for (let serial = 1; serial < 2000; serial++) {
    expect(isWaybillNumber(waybillNumber(2026, serial))).toBe(true);
  }
});

test('finds every wrong digit and every swap of neighbors', () => {
  const number = waybillNumber(2026, 482_913);
  for (let at = 1; at < number.length; at++) {
    for (const digit of '0123456789') {
      const wrong = number.slice(0, at) + digit + number.slice(at + 1);
      expect(isWaybillNumber(wrong)).toBe(wrong === number);
    }
    const swapped = number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2);
    if (at + 1 < number.length && swapped !== number) expect(isWaybillNumber(swapped)).toBe(false);
  }
});
