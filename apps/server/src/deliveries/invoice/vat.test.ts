import { expect, test } from 'vitest';
import { vatLines } from './vat.ts';

test.each([
  // gross, rate, VAT: 122.00 at 22 % holds 22.00; the others by hand, rounded half up.
  [12_200, 22, 2_200],
  [7_300, 22, 1_316],
  [6_400, 20, 1_067],
  [999, 5.5, 52],
  [100, 0, 0],
  [1, 20, 0],
  [3, 20, 1],
  [0, 22, 0],
  [1_000_000_000_000, 22, 180_327_868_852],
])('%i at %f %% contains %i', (gross, ratePercent, vat) => {
  expect(vatLines([{ gross, ratePercent }])).toEqual([{ ratePercent, gross, net: gross - vat, vat }]);
});

test('rounds once for each rate, not for each line', () => {
  const lines = Array.from({ length: 100 }, () => ({ gross: 1, ratePercent: 22 }));
  expect(vatLines([...lines, { gross: 1_050, ratePercent: 5 }])).toEqual([
    { ratePercent: 22, gross: 100, net: 82, vat: 18 },
    { ratePercent: 5, gross: 1_050, net: 1_000, vat: 50 },
  ]);
});
