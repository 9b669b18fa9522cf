import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueBuyerToken } from './auth/buyer-token.ts';
import { startTestServer, type TestServer } from './test-server.ts';
import { addTestShop, type TestShop } from './test-shop.ts';

let running: TestServer;
let shop: TestShop;

beforeAll(async () => {
  running = await startTestServer();
  shop = await addTestShop(running.server.context.db);
});
afterAll(() => running.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${running.url}${path}`, { headers, redirect: 'manual' });
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${running.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const signIn = (headers?: Record<string, string>) => post('/v1/staff/sign-in', credentials(), headers);
const credentials = () => ({ email: shop.seller.email, password: shop.seller.password });
async function cookie(): Promise<string> {
  const response = await signIn();
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

test.each([
  ['/healthz', 'application/json', '"ok"'],
  ['/readyz', 'application/json', '"ready"'],
  ['/metrics', 'text/plain', 'http_request_duration_seconds'],
  ['/openapi.json', 'application/json', '"/v1/staff/sign-in"'],
  ['/docs', 'text/html', '/docs/scalar.js'],
  ['/docs/scalar.js', 'text/javascript', 'Scalar'],
  ['/dev/emails', 'text/html', 'Caught e-mails'],
])('serves %s', async (path, type, content) => {
  const response = await get(path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain(type);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await response.text()).toContain(content);
});

test('leads to the inbox when there is no demo', async () => {
  expect((await get('/')).headers.get('location')).toBe('/inbox/');
});

test('counts requests by route, not by path', async () => {
  await get('/no/such/place');
  const text = await (await get('/metrics')).text();
  expect(text).toContain('route="/healthz"');
  expect(text).not.toContain('/no/such/place');
});

describe('answers bad requests with a problem', () => {
  const big = JSON.stringify({ email: 'x'.repeat(2 * 1024 * 1024) });
  const chunked = () =>
    fetch(`${running.url}/v1/staff/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Blob([big]).stream(),
      duplex: 'half',
    } as RequestInit);

  test.each<[string, () => Promise<Response>, number, string]>([
    ['an unknown path', () => get('/v1/nothing'), 404, 'not_found'],
    ['an unknown method', () => fetch(`${running.url}/v1/staff/me`, { method: 'PUT' }), 404, 'not_found'],
    ['malformed JSON', () => post('/v1/staff/sign-in', '{"email":'), 400, 'malformed_json'],
    ['no body', () => post('/v1/staff/sign-in', ''), 400, 'malformed_json'],
    ['a wrong type', () => post('/v1/staff/sign-in', { email: 1, password: 'x' }), 422, 'invalid_request'],
    ['no object', () => post('/v1/staff/sign-in', [1]), 422, 'invalid_request'],
    [
      'a form',
      () => post('/v1/staff/sign-in', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'unsupported_media_type',
    ],
    [
      'a text',
      () => post('/v1/staff/sign-in', '{}', { 'content-type': 'text/plain' }),
      415,
      'unsupported_media_type',
    ],
    ['2 MB', () => post('/v1/staff/sign-in', big), 413, 'body_too_large'],
    ['2 MB of unknown length', chunked, 413, 'body_too_large'],
  ])('%s', async (_, send, status, code) => {
    const response = await send();
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({
      type: 'about:blank',
      title: expect.any(String),
      status,
      code,
    });
  });

  test('names each unknown field', async () => {
    const response = await post('/v1/staff/sign-in', { ...credentials(), admin: true });
    expect(await response.json()).toMatchObject({
      errors: [{ path: 'admin', code: 'unrecognized_keys', message: expect.any(String) }],
    });
  });

  test('speaks the caller’s language', async () => {
    const response = await get('/v1/nothing', { 'accept-language': 'de, ru;q=0.8, en;q=0.5' });
    expect(response.headers.get('content-language')).toBe('ru');
    expect((await response.json()).detail).toMatch(/[а-я]/);
  });
});

describe('staff', () => {
  test('signs in, is known, signs out', async () => {
    const response = await signIn();
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      staff: { id: shop.seller.userId, name: 'Vera', email: shop.seller.email, role: 'owner', locale: 'ru' },
      shop: { id: shop.shop.id, name: 'Dolls & Co', publicKey: shop.shop.public_key, paymentMethods: [] },
    });
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/i);
    const session = await cookie();
    expect((await get('/v1/staff/me', { cookie: session })).status).toBe(200);

    expect((await post('/v1/staff/sign-out', {}, { cookie: session })).status).toBe(204);
    const after = await get('/v1/staff/me', { cookie: session });
    expect(await after.json()).toMatchObject({ status: 401, code: 'session_invalid' });
  });

  test('is refused with a wrong password, five times a minute and no more', async () => {
    const { seller } = await addTestShop(running.server.context.db);
    const answers = await Promise.all(
      Array.from({ length: 7 }, () => post('/v1/staff/sign-in', { email: seller.email, password: 'wrong' })),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);

    const right = await post('/v1/staff/sign-in', { email: seller.email, password: seller.password });
    expect(right.status).toBe(429);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('is not known without a session', async () => {
    expect(await (await get('/v1/staff/me')).json()).toMatchObject({ status: 401, code: 'token_missing' });
  });

  test('cannot sign up by themselves', async () => {
    expect((await post('/api/auth/sign-up/email', credentials())).status).toBe(404);
  });

  test.each<[string, Record<string, string>, number]>([
    ['another site', { origin: 'https://evil.example' }, 403],
    ['a page without an origin', { origin: 'null' }, 403],
    ['a marked cross-site request', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a sister site', { 'sec-fetch-site': 'same-site' }, 403],
    ['our own page', { origin: 'OWN', 'sec-fetch-site': 'same-origin' }, 200],
    ['a program', {}, 200],
  ])('acts from %s: %o → %i', async (_, headers, status) => {
    const origin = headers.origin === 'OWN' ? { ...headers, origin: running.url } : headers;
    expect((await signIn(origin)).status).toBe(status);
  });
});

describe('kinds of callers are never mixed', () => {
  test('a shop and a buyer are no staff', async () => {
    const token = await issueBuyerToken(shop.shop, { id: 'anna' }, { now: new Date() });
    for (const bearer of [shop.secretKey, token]) {
      const response = await get('/v1/staff/me', { authorization: `Bearer ${bearer}` });
      expect(await response.json()).toMatchObject({ status: 403, code: 'wrong_caller' });
    }
  });

  test('a wrong token is not saved by a cookie', async () => {
    const session = await cookie();
    for (const [authorization, code] of [
      ['Bearer sk_wrong', 'key_invalid'],
      ['Bearer wrong', 'token_invalid'],
      ['Basic abc', 'token_invalid'],
    ] as const) {
      const response = await get('/v1/staff/me', { cookie: session, authorization });
      expect(await response.json()).toMatchObject({ status: 401, code });
    }
  });
});

describe('pages of other origins', () => {
  const preflight = (origin: string) =>
    fetch(`${running.url}/v1/orders`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });

  test('are answered when they are a shop’s', async () => {
    const [origin = ''] = shop.shop.origins;
    const response = await preflight(origin);
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();

    const refused = await get('/v1/staff/me', { origin, authorization: 'Bearer wrong' });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('access-control-allow-origin')).toBe(origin);
  });

  test('are not answered otherwise', async () => {
    const response = await preflight('https://evil.example');
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});
