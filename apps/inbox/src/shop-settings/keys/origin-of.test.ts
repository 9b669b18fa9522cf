import { expect, test } from 'vitest';
import { originOf } from './origin-of.ts';

test.each([
  ['https://shop.example', 'https://shop.example'],
  ['https://Shop.example/about?x=1', 'https://shop.example'],
  ['shop.example', 'https://shop.example'],
  ['localhost:3000', 'https://localhost:3000'],
  ['http://localhost:3000/', 'http://localhost:3000'],
  ['not a site', 'not a site'],
  [' ', ''],
])('%o is %o', (written, origin) => {
  expect(originOf(written)).toBe(origin);
});
