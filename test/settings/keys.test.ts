import type { CreatedShopKey, Problem, RotatedSecret, ShopKeyList } from '@ordialog/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { addShop } from '../api/second-shop.ts';
import { type ApiClient, asBuyer, asShop, asStaff } from '../support/api.ts';
import { demo } from '../support/demo.ts';
import { databases, startServer } from '../support/server.ts';
import { connectSocket } from '../support/socket.ts';
import { happens } from './happens.ts';
import { addColleague } from './team.ts';

let url: string;
let owner: ApiClient;
let manager: ApiClient;
let agent: ApiClient;
let otherOwner: ApiClient;

beforeAll(async () => {
  const server = await startServer({ database: 'pglite' });
  const { seller } = await addShop(server);
  url = server.url;
  owner = await asStaff(url);
  manager = (await addColleague(owner, 'manager')).api;
  agent = (await addColleague(owner, 'agent')).api;
  otherOwner = await asStaff(url, seller);
});

const make = async (name = 'Accounting') =>
  (await owner.post<CreatedShopKey>('/v1/shop/keys', { name })).body;
const works = async (key: string) => (await asShop(url, key).get('/v1/orders')).status;

describe('a secret key', () => {
  test('opens the shop, and is shown once', async () => {
    const made = await make();
    expect(made.key).toMatch(/^sk_/);
    expect(await works(made.key)).toBe(200);
    const { body } = await owner.get<ShopKeyList>('/v1/shop/keys');
    expect(body.items[0]).toEqual({
      id: made.id,
      name: 'Accounting',
      hint: made.key.slice(-4),
      createdAt: made.createdAt,
    });
    expect(JSON.stringify(body)).not.toContain(made.key);
  });

  test('that was revoked opens nothing from the next request on', async () => {
    const { id, key } = await make();
    const at = `/v1/shop/keys/${id}`;
    expect((await otherOwner.request('DELETE', at)).status).toBe(404);
    expect(await works(key)).toBe(200);
    expect((await owner.request('DELETE', at)).status).toBe(204);
    expect(await works(key)).toBe(401);
    expect((await owner.request('DELETE', at)).status).toBe(404);
  });

  test('is for owners to make, to see and to revoke', async () => {
    const { id } = await make();
    for (const client of [manager, agent]) {
      for (const [method, path, body] of [
        ['GET', '/v1/shop/keys', undefined],
        ['POST', '/v1/shop/keys', { name: 'Mine' }],
        ['DELETE', `/v1/shop/keys/${id}`, undefined],
      ] as const) {
        const { status, body: said } = await client.request<Problem>(method, path, body);
        expect([status, said.code]).toEqual([403, 'role_not_allowed']);
      }
    }
    expect((await asShop(url).get('/v1/shop/keys')).status).toBe(403);
  });
});

test.each(databases)(
  'a shop has twenty keys at most, also when many are made at once, on %s',
  async (database) => {
    const { url: origin } = await startServer({ database });
    const me = await asStaff(origin);
    const before = (await me.get<ShopKeyList>('/v1/shop/keys')).body.items.length;
    const many = await Promise.all(
      Array.from({ length: 30 }, () => me.post('/v1/shop/keys', { name: 'One of many' })),
    );
    expect(many.filter(({ status }) => status === 201)).toHaveLength(20 - before);
    expect(many.filter(({ status }) => status === 409)).toHaveLength(10 + before);
  },
);

describe('a secret', () => {
  const rotate = (name: string, client = owner) =>
    client.post<RotatedSecret & Problem>(`/v1/shop/secrets/${name}/rotate`, {});

  test('is replaced by owners only, and only one that there is', async () => {
    for (const client of [manager, agent, asShop(url)]) {
      expect((await rotate('shopify', client)).status).toBe(403);
    }
    expect((await rotate('constructor')).status).toBe(404);
    expect((await rotate('auth')).status).toBe(404);
  });

  test('of intakes is replaced each for itself', async () => {
    const { status, headers, body } = await rotate('woocommerce');
    expect([status, body.name, headers.get('cache-control')]).toEqual([200, 'woocommerce', 'no-store']);
    expect(body.secret.length).toBeGreaterThanOrEqual(43);
    expect((await rotate('shopify')).body.secret).not.toBe(body.secret);
  });

  test('of tokens shuts out at once who came with the old one, from sockets too', async () => {
    const claims = { sub: 'a', email: 'a@example.com' };
    const before = await asBuyer(url, claims);
    expect((await before.get('/v1/orders')).status).toBe(200);
    const socket = await connectSocket(before);
    const staff = await connectSocket(owner);
    const ended = happens(socket, 'disconnect');
    const { body } = await rotate('identity');
    await ended;
    expect(staff.connected).toBe(true);
    staff.disconnect();
    expect((await before.get('/v1/orders')).status).toBe(401);
    await expect(connectSocket(before)).rejects.toThrow('token_invalid');
    const after = await asBuyer(url, claims, { secret: body.secret, issuer: demo.publicKey });
    expect((await after.get('/v1/orders')).status).toBe(200);
  });
});
