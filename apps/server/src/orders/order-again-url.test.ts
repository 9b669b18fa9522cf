import { expect, test } from 'vitest';
import { orderAgainUrl } from './order-again-url.ts';

const order = {
  number: '10/42',
  lines: [{ sku: 'A 1', title: 'Doll', quantity: 1, unitPrice: 1, availability: 'in_stock' }],
} as const;
const at = (url?: string) =>
  orderAgainUrl({ settings: url === undefined ? {} : { orderAgainUrl: url } }, order);

test('is the shop’s page, filled in', () => {
  expect(at('https://shop.test/again?order={number}&sku={sku}')).toBe(
    'https://shop.test/again?order=10%2F42&sku=A%201',
  );
});

test.each([undefined, '', 'javascript:alert(1)', 'again'])('%s is none', (url) =>
  expect(at(url)).toBeUndefined(),
);
