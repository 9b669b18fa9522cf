import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asJson } from '../../db/json-column.ts';
import { documentedOrder, orderWith, signatureOf } from '../../intake/test-order.ts';
import { type CreatedShop, createShop } from '../../shops/create-shop.ts';
import { startTestServer, type TestServer } from '../../test-server.ts';

let running: TestServer;
let made: CreatedShop;
let count = 0;

beforeAll(async () => {
  running = await startTestServer();
});
afterAll(() => running.close());
beforeEach(async () => {
  made = await newShop();
});

async function newShop(): Promise<CreatedShop> {
  const email = `shop${++count}@dolls.test`;
  const owner = { email, name: 'Marta' };
  const wanted = { name: 'Dolls & Co', email, locale: 'en', currency: 'EUR', origins: [], owner } as const;
  return running.server.context.db.transaction().execute((trx) => createShop(trx, wanted, new Date()));
}

function send(
  body: Uint8Array<ArrayBuffer> | string | Record<string, unknown>,
  headers: Readonly<Record<string, string | undefined>> = {},
  key = made.shop.public_key,
): Promise<Response> {
  const bytes = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  const all = {
    'content-type': 'application/json',
    'x-wc-webhook-topic': 'order.created',
    'x-wc-webhook-signature': signatureOf(bytes, made.shop.intake_secrets.woocommerce ?? ''),
    ...headers,
  };
  const given = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return fetch(`${running.url}/v1/intake/woocommerce/${key}`, {
    method: 'POST',
    headers: Object.fromEntries(given),
    body: bytes,
  });
}

const real = () => new Uint8Array(documentedOrder());
const ordersOf = (shopId: string) =>
  running.server.context.db
    .selectFrom('orders')
    .select(['id', 'number', 'external_id'])
    .where('shop_id', '=', shopId)
    .orderBy('number')
    .execute();

test('takes the documented order in', async () => {
  const response = await send(real());
  expect(response.status).toBe(201);
  const { orders } = await response.json();
  expect(orders).toMatchObject([
    {
      number: '727',
      externalId: 'woocommerce:727',
      state: 'awaiting_confirmation',
      totals: { total: 2935, delivery: 1000, currency: 'USD' },
    },
  ]);
  expect(await ordersOf(made.shop.id)).toMatchObject([{ id: orders[0].id }]);
});

test('splits what is in stock from what is to be made', async () => {
  const { line_items: items } = orderWith({});
  const [first, second] = Array.isArray(items) ? items : [];
  const backordered = { ...second, meta_data: [{ id: 1, key: 'Backordered', value: '1' }] };
  const response = await send(orderWith({ line_items: [first, backordered] }));
  const { orders } = await response.json();
  expect(orders.map(({ number }: { number: string }) => number)).toEqual(['727', '727-2']);
  expect(orders[0].totals.total + orders[1].totals.total).toBe(2935);
});

describe('a replay', () => {
  test.each<[string, Record<string, unknown>, Record<string, string>]>([
    ['the same delivery', {}, {}],
    ['another delivery', {}, { 'x-wc-webhook-delivery-id': 'another' }],
    ['other dates', { date_modified: '2020-01-01T00:00:00', date_modified_gmt: '2020-01-01T00:00:00' }, {}],
    ['another status', { status: 'completed' }, {}],
  ])('with %s has no effect and is given the same orders', async (_, changes, headers) => {
    const first = await (await send(orderWith({}))).json();
    const response = await send(orderWith(changes), headers);
    expect(response.status).toBe(200);
    const again = await response.json();
    expect(again.orders.map(({ id }: { id: string }) => id)).toEqual([first.orders[0].id]);
    expect(await ordersOf(made.shop.id)).toHaveLength(1);
  });

  test('twenty times at once makes one order', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(real())));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array(19).fill(200), 201]);
    expect(await ordersOf(made.shop.id)).toHaveLength(1);
  });

  test('at another shop is another order', async () => {
    await send(real());
    const other = await newShop();
    const signature = signatureOf(real(), other.shop.intake_secrets.woocommerce ?? '');
    const response = await send(real(), { 'x-wc-webhook-signature': signature }, other.shop.public_key);
    expect(response.status).toBe(201);
    expect(await ordersOf(other.shop.id)).toHaveLength(1);
  });
});

test('a number that another order has gives way to the shop’s next', async () => {
  await send(orderWith({}));
  const response = await send(orderWith({ id: 728, number: '727' }));
  expect(response.status).toBe(201);
  expect(await ordersOf(made.shop.id)).toMatchObject([{ number: '1001' }, { number: '727' }]);
});

describe('an unsigned body', () => {
  const cases: [string, () => Promise<Response>][] = [
    ['no signature', () => send(real(), { 'x-wc-webhook-signature': undefined })],
    ['a wrong signature', () => send(real(), { 'x-wc-webhook-signature': signatureOf(real(), 'guess') })],
    [
      'one byte more',
      () => send(`${documentedOrder()} `, { 'x-wc-webhook-signature': signatureOf(real(), 'x') }),
    ],
    ['an unknown shop', () => send(real(), {}, 'pk_unknown')],
    ['another shop', async () => send(real(), {}, (await newShop()).shop.public_key)],
    [
      'another platform’s secret',
      () =>
        send(real(), {
          'x-wc-webhook-signature': signatureOf(real(), made.shop.intake_secrets.shopify ?? ''),
        }),
    ],
    ['malformed JSON', () => send('{', { 'x-wc-webhook-signature': signatureOf('{', 'guess') })],
    [
      'another topic',
      () => send(real(), { 'x-wc-webhook-topic': 'order.updated', 'x-wc-webhook-signature': undefined }),
    ],
  ];

  test.each(cases)('is refused: %s', async (_, sent) => {
    const response = await sent();
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toEqual({
      type: 'about:blank',
      title: 'Unauthorized',
      status: 401,
      code: 'signature_invalid',
      detail: 'The signature does not fit the body.',
    });
    expect(await ordersOf(made.shop.id)).toEqual([]);
  });

  test('is refused when the shop has no secret, even signed with an empty one', async () => {
    const db = running.server.context.db;
    await db
      .updateTable('shops')
      .set({ intake_secrets: asJson({}) })
      .where('id', '=', made.shop.id)
      .execute();
    const response = await send(real(), { 'x-wc-webhook-signature': signatureOf(real(), '') });
    expect(response.status).toBe(401);
  });
});

describe('what is signed and no purchase', () => {
  test.each<[string, Record<string, unknown> | string, Record<string, string | undefined>, number, unknown]>([
    ['another topic', {}, { 'x-wc-webhook-topic': 'order.updated' }, 202, { ignored: true }],
    ['no topic', {}, { 'x-wc-webhook-topic': undefined }, 202, { ignored: true }],
    ['a draft of the checkout', { status: 'checkout-draft' }, {}, 202, { ignored: true }],
    ['malformed JSON', '{"id":', {}, 400, { code: 'malformed_json' }],
    ['a list', '[]', {}, 422, { code: 'invalid_payload' }],
    [
      'a guest without an e-mail',
      { billing: { email: '' } },
      {},
      422,
      { code: 'invalid_payload', errors: [{ path: 'billing.email' }] },
    ],
  ])('%s', async (_, body, headers, status, answer) => {
    const response = await send(typeof body === 'string' ? body : orderWith(body), headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject(answer as object);
    expect(await ordersOf(made.shop.id)).toEqual([]);
  });
});

test('the greeting of a new webhook is answered, and only that', async () => {
  const unsigned = { 'x-wc-webhook-signature': undefined, 'x-wc-webhook-topic': undefined };
  const form = { ...unsigned, 'content-type': 'application/x-www-form-urlencoded' };
  expect((await send('webhook_id=123', form)).status).toBe(200);
  expect((await send('webhook_id=123&x=1', form)).status).toBe(401);
  expect((await send('webhook_id=123', { ...form, 'x-wc-webhook-topic': 'order.created' })).status).toBe(401);
});

test('the route is in the API’s description, and its security', async () => {
  const api = await (await fetch(`${running.url}/openapi.json`)).json();
  expect(api.paths['/v1/intake/woocommerce/{shopKey}'].post).toMatchObject({
    security: [{ wooCommerceSignature: [] }],
    requestBody: { required: true },
  });
  expect(api.components.securitySchemes.wooCommerceSignature.name).toBe('X-WC-Webhook-Signature');
});
