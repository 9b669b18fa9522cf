import { expect, test } from 'vitest';
import { documentedOrder, signatureOf } from './test-order.ts';
import { isSignedWith } from './webhook-signature.ts';

const body = documentedOrder();
const secret = 'shop-secret';

test('fits the bytes it was made of', () => {
  expect(isSignedWith(secret, body, signatureOf(body, secret))).toBe(true);
});

test.each<[string, string | undefined, Uint8Array, string | undefined]>([
  ['another secret', 'other', body, signatureOf(body, secret)],
  ['one byte more', secret, Buffer.concat([body, Buffer.from(' ')]), signatureOf(body, secret)],
  ['no signature', secret, body, undefined],
  ['an empty signature', secret, body, ''],
  ['half a signature', secret, body, signatureOf(body, secret).slice(0, 20)],
  ['no secret, signed with an empty one', undefined, body, signatureOf(body, '')],
  ['an empty secret, signed with it', '', body, signatureOf(body, '')],
  ['no secret, signed with the word', undefined, body, signatureOf(body, 'undefined')],
])('does not fit with %s', (_, key, bytes, signature) => {
  expect(isSignedWith(key, bytes, signature)).toBe(false);
});
