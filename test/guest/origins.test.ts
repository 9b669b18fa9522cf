import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { addShop } from '../api/second-shop.ts';
import { ApiClient, asShop, asStaff } from '../support/api.ts';
import { demo } from '../support/demo.ts';
import { type PlacedOrder, placeOrder } from '../support/place-order.ts';
import { startServer } from '../support/server.ts';
import { tryToConnect } from './connect.ts';

const shopOrigin = 'https://dolls.example';
const otherShopOrigin = 'https://other.example';

let url: string;
let order: PlacedOrder;
let staff: ApiClient;

beforeAll(async () => {
  const server = await startServer({ database: 'pglite' });
  const { secretKey } = await addShop(server);
  url = server.url;
  await setOrigins(asShop(url), [shopOrigin]);
  await setOrigins(asShop(url, secretKey), [otherShopOrigin]);
  order = await placeOrder(url);
  staff = await asStaff(url);
});

async function setOrigins(shop: ApiClient, origins: readonly string[]): Promise<void> {
  const { status } = await shop.request('PATCH', '/v1/shop', { origins });
  expect(status).toBe(200);
}

/** The same caller from a page of that origin; from none at all, as a server calls, when it is undefined. */
function from(origin: string | undefined, { headers }: ApiClient): ApiClient {
  const { origin: _own, ...others } = headers;
  return new ApiClient(url, origin === undefined ? others : { ...others, origin });
}

interface Told {
  readonly preflight: 'passed' | 'stopped';
  /** The answer's status, and whether the page may read it. */
  readonly get: readonly [number, 'readable' | 'unreadable'];
  readonly post: readonly [number, 'readable' | 'unreadable'];
  readonly polling: string;
  readonly webSocket: string;
}

/** What a browser would do with requests from there, as the headers tell it to. */
async function tell(origin: string | undefined, caller: ApiClient): Promise<Told> {
  const client = from(origin, caller);
  const path = `/v1/orders/${order.id}`;
  const bare = from(origin, new ApiClient(url));
  const preflight = await bare
    .with({
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    })
    .request('OPTIONS', `${path}/messages`);
  const get = await client.get(path);
  const post = await client.post(`${path}/messages`, { clientMessageId: randomUUID(), text: 'Hello' });
  return {
    preflight: mayRead(preflight.headers, origin) ? 'passed' : 'stopped',
    get: [get.status, mayRead(get.headers, origin) ? 'readable' : 'unreadable'],
    post: [post.status, mayRead(post.headers, origin) ? 'readable' : 'unreadable'],
    polling: await tryToConnect(client, 'polling'),
    webSocket: await tryToConnect(client, 'websocket'),
  };
}

function mayRead(headers: Headers, origin: string | undefined): boolean {
  expect(headers.get('access-control-allow-credentials')).toBeNull();
  const allowed = headers.get('access-control-allow-origin');
  return allowed !== null && (allowed === '*' || allowed === origin);
}

const shut: Told = {
  preflight: 'stopped',
  get: [403, 'unreadable'],
  post: [403, 'unreadable'],
  polling: 'no transport',
  webSocket: 'no transport',
};

/** No shop's page: refused by name, shape or place, however near it comes. */
const foreign: readonly [name: string, origin: string][] = [
  ['an evil subdomain', 'https://evil.dolls.example'],
  ['the shop’s name as a prefix', 'https://dolls.example.evil.test'],
  ['the shop’s name as a suffix', 'https://evildolls.example'],
  ['http instead of https', 'http://dolls.example'],
  ['another port', 'https://dolls.example:8443'],
  ['a sandbox, which says null', 'null'],
  ['a name in other letters', 'https://DOLLS.example'],
  ['a name with a dot at its end', 'https://dolls.example.'],
  ['an empty origin', ' '],
  ['every origin at once', '*'],
];

describe('a buyer’s token from', () => {
  test('a page of the shop does everything', async () => {
    expect(await tell(shopOrigin, order.buyer)).toEqual({
      preflight: 'passed',
      get: [200, 'readable'],
      post: [201, 'readable'],
      polling: 'connected',
      webSocket: 'connected',
    });
  });

  test.each(foreign)('%s does nothing', async (_name, origin) => {
    const before = await order.entries();
    expect(await tell(origin, order.buyer)).toEqual(shut);
    expect(await order.entries()).toEqual(before);
  });

  test('another shop’s page does nothing, and is told why', async () => {
    const before = await order.entries();
    expect(await tell(otherShopOrigin, order.buyer)).toEqual({
      preflight: 'passed',
      get: [403, 'readable'],
      post: [403, 'readable'],
      polling: 'origin_not_allowed',
      webSocket: 'origin_not_allowed',
    });
    expect(await order.entries()).toEqual(before);
  });

  test('no page, as from the shop’s own server, does everything', async () => {
    expect(await tell(undefined, order.buyer)).toEqual({
      preflight: 'stopped',
      get: [200, 'unreadable'],
      post: [201, 'unreadable'],
      polling: 'connected',
      webSocket: 'connected',
    });
  });
});

describe('a seller’s cookie from', () => {
  test('our own page does everything, though no page of a shop', async () => {
    const { get, post, polling, webSocket } = await tell(url, staff);
    expect([get[0], post[0], polling, webSocket]).toEqual([200, 201, 'connected', 'connected']);
  });

  // A browser may send the cookie along with a plain GET; what comes back stays closed to the page.
  test.each([
    ['the shop’s own page', shopOrigin],
    ['another shop’s page', otherShopOrigin],
  ])('%s changes nothing and hears nothing', async (_name, origin) => {
    const before = await order.entries();
    const told = await tell(origin, staff);
    expect(told.post[0]).toBe(403);
    expect([told.polling, told.webSocket]).toEqual(['origin_not_allowed', 'origin_not_allowed']);
    expect(await order.entries()).toEqual(before);
  });

  test.each(foreign)('%s changes nothing, reads nothing and hears nothing', async (_name, origin) => {
    const before = await order.entries();
    expect(await tell(origin, staff)).toEqual({ ...shut, get: [200, 'unreadable'] });
    expect(await order.entries()).toEqual(before);
  });
});

test('a guest may ask for a code from the shop’s pages only', async () => {
  const ask = async (origin: string | undefined) => {
    const guest = from(origin, new ApiClient(url, { authorization: `Bearer ${demo.publicKey}` }));
    const { status } = await guest.post('/v1/lookup', { number: '1042', email: 'nobody@example.com' });
    return status;
  };
  expect(await ask(shopOrigin)).toBe(202);
  expect(await ask(undefined)).toBe(202);
  for (const [, origin] of foreign) expect(await ask(origin)).toBe(403);
  expect(await ask(otherShopOrigin)).toBe(403);
});

test('an origin that is taken off the list is refused from then on', async () => {
  const gone = 'https://gone.example';
  await setOrigins(order.shop, [shopOrigin, gone]);
  expect((await tell(gone, order.buyer)).get).toEqual([200, 'readable']);
  await setOrigins(order.shop, [shopOrigin]);
  expect(await tell(gone, order.buyer)).toEqual(shut);
});
