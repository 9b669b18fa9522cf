import { expect, test } from 'vitest';
import { isPickupCode, pickupCode } from './pickup-code.ts';

const shop = { identity_secret: 'a secret' };

test('is six digits, the same each time, others for each order and each shop', () => {
  const ids = Array.from({ length: 500 }, (_, index) => `order ${index}`);
  const codes = ids.map((id) => pickupCode(shop, id));
  expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
  expect(ids.map((id) => pickupCode(shop, id))).toEqual(codes);
  expect(new Set(codes).size).toBeGreaterThan(490);
  expect(pickupCode({ identity_secret: 'another' }, 'order 1')).not.toBe(codes[1]);
});

test('is told from another one', () => {
  const code = pickupCode(shop, 'a');
  expect(isPickupCode(shop, 'a', code)).toBe(true);
  expect(isPickupCode(shop, 'b', code)).toBe(false);
  for (const wrong of ['', '0', `${code}0`, code.slice(1), 'ａｂｃｄｅｆ'])
    expect(isPickupCode(shop, 'a', wrong)).toBe(false);
});
