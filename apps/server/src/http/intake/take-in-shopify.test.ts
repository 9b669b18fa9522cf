import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signatureOf } from '../../intake/test-order.ts';
import { documentedFulfillment, documentedShopifyOrder } from '../../intake/test-shopify.ts';
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
  const email = `shopify${++count}@dolls.test`;
  const owner = { email, name: 'Marta' };
  const wanted = { name: 'Dolls & Co', email, locale: 'en', currency: 'EUR', origins: [], owner } as const;
  made = await running.server.context.db.transaction().execute((trx) => createShop(trx, wanted, new Date()));
});

async function send(
  topic: string,
  body: string | Record<string, unknown>,
  secret = made.shop.intake_secrets.shopify ?? '',
) {
  const bytes = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(`${running.url}/v1/intake/shopify/${made.shop.public_key}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-shopify-topic': topic,
      'x-shopify-webhook-id': crypto.randomUUID(),
      'x-shopify-hmac-sha256': signatureOf(bytes, secret),
    },
    body: bytes,
  });
  return { status: response.status, body: await response.json() };
}

const order = documentedShopifyOrder;
const fulfillment = (changes: Record<string, unknown> = {}) => ({
  ...documentedFulfillment(),
  tracking_company: 'UPS',
  tracking_number: '1Z5R89390357567127',
  tracking_numbers: ['1Z5R89390357567127'],
  ...changes,
});

async function factsOf(id: string) {
  const { db } = running.server.context;
  const row = await db.selectFrom('orders').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const payments = await db
    .selectFrom('entries')
    .select('content')
    .where('order_id', '=', id)
    .where('kind', '=', 'payment')
    .execute();
  return { isPaid: Object.hasOwn(row.facts, 'paid'), payments: payments.length, shipments: row.shipments };
}

test('takes the documented order in, once', async () => {
  const first = await send('orders/create', order());
  expect(first).toMatchObject({
    status: 201,
    body: { orders: [{ number: '1001', externalId: 'shopify:450789469', totals: { total: 40994 } }] },
  });
  const again = await Promise.all(Array.from({ length: 10 }, () => send('orders/create', order())));
  for (const answer of again) {
    expect(answer.status).toBe(200);
    expect(answer.body.orders[0].id).toBe(first.body.orders[0].id);
  }
});

describe('a payment', () => {
  test('is learned of after the order, once', async () => {
    const { body } = await send('orders/create', order());
    await send('orders/paid', { ...order(), financial_status: 'paid' });
    await send('orders/paid', { ...order(), financial_status: 'paid' });
    expect(await factsOf(body.orders[0].id)).toMatchObject({ isPaid: true, payments: 1 });
  });

  test('makes the order when it comes first', async () => {
    const { status, body } = await send('orders/paid', { ...order(), financial_status: 'paid' });
    expect(status).toBe(201);
    expect(await send('orders/create', order())).toMatchObject({ status: 200 });
    expect(await factsOf(body.orders[0].id)).toMatchObject({ isPaid: true });
  });

  test('of an order that was made as paid is no second one', async () => {
    const { body } = await send('orders/create', { ...order(), financial_status: 'paid' });
    const before = await factsOf(body.orders[0].id);
    await send('orders/paid', { ...order(), financial_status: 'paid' });
    expect(await factsOf(body.orders[0].id)).toEqual(before);
  });
});

describe('a fulfillment', () => {
  test('brings its parcels, once each', async () => {
    const { body } = await send('orders/create', order());
    expect((await send('fulfillments/create', fulfillment())).status).toBe(200);
    await send('fulfillments/update', fulfillment());
    const { shipments } = await factsOf(body.orders[0].id);
    expect(shipments).toMatchObject([{ carrier: 'UPS', trackingNumber: '1Z5R89390357567127' }]);
  });

  test('that comes before its order is to be sent again', async () => {
    expect(await send('fulfillments/create', fulfillment())).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    });
    const { body } = await send('orders/create', order());
    await send('fulfillments/create', fulfillment());
    expect((await factsOf(body.orders[0].id)).shipments).toHaveLength(1);
  });

  test.each([
    ['without a number', { tracking_number: null, tracking_numbers: [] }],
    ['that failed', { status: 'failure' }],
  ])('%s has no effect', async (_, changes) => {
    await send('orders/create', order());
    expect((await send('fulfillments/create', fulfillment(changes))).status).toBe(202);
  });
});

test.each([
  ['a wrong secret', 'guess'],
  ['WooCommerce’s secret', 'woocommerce'],
])('is refused with %s', async (_, name) => {
  const secret = name === 'woocommerce' ? (made.shop.intake_secrets.woocommerce ?? '') : name;
  expect(await send('orders/create', order(), secret)).toMatchObject({
    status: 401,
    body: { code: 'signature_invalid' },
  });
});

test.each<[string, string, string | Record<string, unknown>, number]>([
  ['another topic', 'products/update', order(), 202],
  ['a canceled order', 'orders/create', { ...order(), cancelled_at: '2026-01-01T00:00:00Z' }, 202],
  ['malformed JSON', 'orders/create', '{', 400],
  ['no order', 'orders/create', { id: 1 }, 422],
])('changes nothing: %s', async (_, topic, body, status) => {
  expect((await send(topic, body)).status).toBe(status);
  const { db } = running.server.context;
  const orders = await db.selectFrom('orders').select('id').where('shop_id', '=', made.shop.id).execute();
  expect(orders).toEqual([]);
});
