import { randomUUID } from 'node:crypto';
import type { Widget } from '@ordialog/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { addShop } from '../api/second-shop.ts';
import { ApiClient, asBuyer, asShop } from '../support/api.ts';
import { placeOrder } from '../support/place-order.ts';
import { startServer } from '../support/server.ts';

const page = 'https://dolls.example';
const path = '/v1/widget?shop=pk_demo';

let url: string;
let shop: ApiClient;
let second: Awaited<ReturnType<typeof addShop>>;

beforeAll(async () => {
  const server = await startServer({ database: 'pglite' });
  url = server.url;
  shop = asShop(url);
  second = await addShop(server);
  await change({ origins: [page] });
});

async function change(settings: Readonly<Record<string, unknown>>): Promise<void> {
  const { status, body } = await shop.request('PATCH', '/v1/shop', settings);
  expect(status, JSON.stringify(body)).toBe(200);
}
const nobody = () => new ApiClient(url);
const say = (orderId: string) =>
  shop.post(`/v1/orders/${orderId}/messages`, { clientMessageId: randomUUID(), text: 'Hello' });

describe('what is unread', () => {
  test('is counted over all of the buyer’s orders, and of nobody else’s', async () => {
    const order = await placeOrder(url);
    const other = await placeOrder(url);
    await say(other.id);
    expect((await order.buyer.get<Widget>(path)).body.unread).toBe(0);
    await say(order.id);
    await say(order.id);
    const { body } = await order.buyer.get<Widget>(path);
    const listed = await order.buyer.get<{ items: { unread: number }[] }>('/v1/orders');
    expect(body.unread).toBe(listed.body.items.reduce((sum, { unread }) => sum + unread, 0));
    expect(body.unread).toBe(2);
    await order.buyer.post(`/v1/orders/${order.id}/read`, { upTo: 100 });
    expect((await order.buyer.get<Widget>(path)).body.unread).toBe(0);
  });

  test('is not for a token that names no order, and counts those that it names', async () => {
    const order = await placeOrder(url);
    await say(order.id);
    const { email } = (await order.look()).buyer;
    const guest = await asBuyer(url, { sub: 'guest', email, orders: [order.id] });
    expect((await guest.get<Widget>(path)).body.unread).toBe(1);
    const none = await asBuyer(url, { sub: 'none', email, orders: [] });
    expect((await none.get<Widget>(path)).body.unread).toBe(0);
  });

  test('is unknown without a good token of the shop that is asked', async () => {
    const order = await placeOrder(url);
    await say(order.id);
    const late = await order.buyerAt(new Date(Date.now() - 48 * 3_600_000));
    const bad = nobody().with({ authorization: 'Bearer nonsense' });
    for (const caller of [nobody(), late, bad, shop]) {
      const { status, body } = await caller.get<Widget>(path);
      expect([status, body.unread]).toEqual([200, null]);
    }
    const ofOther = await order.buyer.get<Widget>(`/v1/widget?shop=${second.publicKey}`);
    expect([ofOther.status, ofOther.body.unread]).toEqual([200, null]);
    expect((await order.buyer.get<Widget>('/v1/widget')).body.unread).toBe(1);
    expect((await nobody().get('/v1/widget')).status).toBe(401);
    expect((await nobody().get('/v1/widget?shop=pk_nobody')).status).toBe(404);
  });
});

describe('pages', () => {
  const from = (origin: string, client = nobody()) => client.with({ origin }).get<Widget>(path);

  test('of any site learn the look, only the shop’s own with a token', async () => {
    const order = await placeOrder(url);
    const own = await from(page, order.buyer);
    expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([200, page]);
    for (const origin of [page, 'https://evil.example', 'null', 'http://dolls.example']) {
      const anyone = await from(origin);
      expect([anyone.status, anyone.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
      expect(anyone.body.unread).toBeNull();
      if (origin === page) continue;
      const refused = await from(origin, order.buyer);
      expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    }
  });

  test('ask before a request with a token once in two hours', async () => {
    const { headers } = await nobody()
      .with({
        origin: page,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization',
      })
      .request('OPTIONS', path);
    expect(headers.get('access-control-max-age')).toBe('7200');
  });

  test('may keep the answer for a minute, the look for a day while a newer one comes, and what is somebody’s for them alone', async () => {
    const order = await placeOrder(url);
    const open = await nobody().get(path);
    expect(open.headers.get('cache-control')).toBe('public, max-age=60, stale-while-revalidate=86400');
    expect(open.headers.get('vary')).toContain('Authorization');
    const first = await order.buyer.get(path);
    expect(first.headers.get('cache-control')).toBe('private, max-age=60');
    expect(first.headers.get('vary')).toContain('Authorization');
    const again = () => order.buyer.with({ 'if-none-match': first.headers.get('etag') ?? '' }).get(path);
    expect((await again()).status).toBe(304);
    await say(order.id);
    expect((await again()).status).toBe(200);
  });
});

describe('the theme', () => {
  const theme = async () => (await nobody().get<Widget>(path)).body.theme;

  test('is ours until the shop sets one, and again when it takes it away', async () => {
    const usual = await theme();
    expect(usual).toMatchObject({ label: { en: 'Your order', it: 'Il tuo ordine' } });
    expect(usual).not.toHaveProperty('icon');
    await change({ theme: { accent: '#0a5f7a', launcher: { label: { en: 'Ask us' }, icon: 'chat' } } });
    expect(await theme()).toMatchObject({
      label: { en: 'Ask us', it: 'Il tuo ordine' },
      icon: expect.stringMatching(/^M/),
    });
    expect((await theme()).css).toContain('#0a5f7a');
    await change({ theme: null });
    expect(await theme()).toEqual(usual);
  });

  test.each([
    [{ accent: 'red' }],
    [{ accent: '#0a5f7' }],
    [{ accent: '#0a5f7a;}' }],
    [{ radius: 25 }],
    [{ radius: 1.5 }],
    [{ font: 'Comic Sans' }],
    [{ launcher: { icon: 'M0 0' } }],
    [{ launcher: { label: { de: 'Frag' } } }],
    [{ css: '*{}' }],
  ])('%j is refused', async (wrong) => {
    const before = await theme();
    const { status } = await shop.request('PATCH', '/v1/shop', { theme: wrong });
    expect(status).toBe(422);
    expect(await theme()).toEqual(before);
  });
});
