import { SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenDatabase } from '../db/open-database.ts';
import type { Shop } from '../db/tables/shops.ts';
import { openTestDatabase } from '../db/test-database.ts';
import { addTestShop } from '../test-shop.ts';
import { issueBuyerToken, verifyBuyerToken } from './buyer-token.ts';

const now = new Date('2026-03-01T12:00:00Z');
const seconds = now.getTime() / 1000;
const HOUR = 3600;

let database: OpenDatabase;
let shop: Shop;
let otherShop: Shop;

beforeAll(async () => {
  database = await openTestDatabase();
  ({ shop } = await addTestShop(database.db));
  ({ shop: otherShop } = await addTestShop(database.db));
});
afterAll(() => database.close());

const keyOf = ({ identity_secret }: Shop) => new TextEncoder().encode(identity_secret);

/** A good token as a shop's server makes it, with some claims changed; undefined leaves one out. */
function sign(
  changed: Record<string, unknown> = {},
  { key = keyOf(shop), alg = 'HS256' } = {},
): Promise<string> {
  const claims = { aud: 'ordialog', iss: shop.public_key, sub: 'anna', exp: seconds + HOUR, ...changed };
  return new SignJWT(JSON.parse(JSON.stringify(claims))).setProtectedHeader({ alg }).sign(key);
}

const verify = (token: string) => verifyBuyerToken(database.db, token, now);

test('takes what it issued', async () => {
  const buyer = { id: 'anna', email: 'anna@example.com', orders: ['o1'] };
  const caller = await verify(await issueBuyerToken(shop, buyer, { now }));
  expect(caller).toMatchObject({ kind: 'buyer', shop: { id: shop.id }, buyer });
});

test('takes what a shop’s own server makes', async () => {
  expect(await verify(await sign())).toMatchObject({ kind: 'buyer', buyer: { id: 'anna' } });
  expect(await verify(await sign({ exp: seconds + 24 * HOUR, iat: seconds }))).toMatchObject({
    kind: 'buyer',
  });
});

describe('refuses', () => {
  const bad: [string, () => Promise<string> | string, string][] = [
    ['nothing', () => '', 'token_invalid'],
    ['no token at all', () => 'hello', 'token_invalid'],
    [
      'an unsigned token',
      () => new UnsecuredJWT({ iss: shop.public_key, sub: 'anna' }).encode(),
      'token_invalid',
    ],
    ['another secret', () => sign({}, { key: keyOf(otherShop) }), 'token_invalid'],
    ['another shop’s name on it', () => sign({ iss: otherShop.public_key }), 'token_invalid'],
    ['an unknown shop', () => sign({ iss: 'pk_nobody' }), 'token_invalid'],
    ['no issuer', () => sign({ iss: undefined }), 'token_invalid'],
    ['another algorithm', () => sign({}, { alg: 'HS512' }), 'token_invalid'],
    ['another audience', () => sign({ aud: 'other' }), 'token_invalid'],
    ['no audience', () => sign({ aud: undefined }), 'token_invalid'],
    ['no buyer', () => sign({ sub: undefined }), 'token_invalid'],
    ['an empty buyer', () => sign({ sub: '' }), 'token_invalid'],
    ['no end', () => sign({ exp: undefined }), 'token_invalid'],
    ['an end too far away', () => sign({ exp: seconds + 25 * HOUR }), 'token_invalid'],
    [
      'a longer life than a day',
      () => sign({ iat: seconds - 2 * HOUR, exp: seconds + 23 * HOUR }),
      'token_invalid',
    ],
    [
      'a beginning in the future',
      () => sign({ iat: seconds + HOUR, exp: seconds + 2 * HOUR }),
      'token_invalid',
    ],
    ['one not valid yet', () => sign({ nbf: seconds + HOUR }), 'token_invalid'],
    ['an end in the past', () => sign({ exp: seconds - HOUR }), 'token_expired'],
    ['an address that is none', () => sign({ email: 'anna' }), 'token_invalid'],
    ['orders that are no list', () => sign({ orders: 'o1' }), 'token_invalid'],
    ['a changed payload', async () => tamper(await sign()), 'token_invalid'],
  ];

  test.each(bad)('%s', async (_, make, code) => {
    expect(await verify(await make())).toEqual({ kind: 'refused', code });
  });
});

function tamper(token: string): string {
  const [header, payload = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const changed = Buffer.from(JSON.stringify({ ...claims, sub: 'ivan' })).toString('base64url');
  return [header, changed, signature].join('.');
}
