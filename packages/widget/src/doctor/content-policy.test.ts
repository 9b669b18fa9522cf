import { describe, expect, test } from 'vitest';
import { allowsAddress, governing, parsePolicy, writePolicy } from './content-policy.ts';

const page = 'https://shop.example/basket';

describe('a source of a policy', () => {
  test.each([
    ["'self'", 'https://shop.example/a', true],
    ["'self'", 'wss://shop.example/a', true],
    ["'self'", 'https://www.shop.example/a', false],
    ["'none'", 'https://shop.example/a', false],
    ['*', 'wss://orders.example/a', true],
    ['https:', 'https://orders.example/a', true],
    ['https:', 'wss://orders.example/a', false],
    ['wss:', 'wss://orders.example/a', true],
    ['https://orders.example', 'https://orders.example/v1/', true],
    ['https://orders.example', 'wss://orders.example/v1/', false],
    ['http://orders.example', 'https://orders.example/v1/', true],
    ['orders.example', 'https://orders.example/v1/', true],
    ['orders.example', 'wss://orders.example/v1/', true],
    ['orders.example', 'http://orders.example/v1/', false],
    ['*.example', 'https://orders.example/v1/', true],
    ['*.orders.example', 'https://orders.example/v1/', false],
    ['https://orders.example:8443', 'https://orders.example/v1/', false],
    ['https://orders.example:443', 'https://orders.example/v1/', true],
    ['https://orders.example:*', 'https://orders.example:8443/v1/', true],
    ['https://orders.example/widget/', 'https://orders.example/widget/v1.js', true],
    ['https://orders.example/widget/', 'https://orders.example/v1/', false],
    ['HTTPS://Orders.Example', 'https://orders.example/v1/', true],
  ])('%s and %s: %s', (source, address, allowed) => {
    expect(allowsAddress([source], address, page)).toBe(allowed);
  });
});

test('the first of two directives counts, and what is left out falls back', () => {
  const policy = parsePolicy(
    "default-src 'none'; IMG-SRC a.example; img-src b.example;; script-src c.example",
  );
  expect(policy.get('img-src')).toEqual(['a.example']);
  expect(governing(policy, 'connect-src')).toBe('default-src');
  expect(governing(policy, 'script-src')).toBe('script-src');
  expect(governing(parsePolicy("base-uri 'none'"), 'img-src')).toBeUndefined();
  expect(writePolicy(policy)).toBe("default-src 'none'; img-src a.example; script-src c.example");
});
