import { randomUUID } from 'node:crypto';
import type { EntryView, OrderList, OrderView, Problem } from '@ordialog/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ApiClient, asBuyer, asShop, asStaff } from '../support/api.ts';
import { startServer } from '../support/server.ts';

let shop: ApiClient;
let buyer: ApiClient;
let staff: ApiClient;
const email = 'once@example.com';

beforeAll(async () => {
  const { url } = await startServer({ database: 'pglite' });
  shop = asShop(url);
  buyer = await asBuyer(url, { sub: 'once', email });
  staff = await asStaff(url);
});

const twenty = Array.from({ length: 20 });
const purchase = (changes: Readonly<Record<string, unknown>> = {}) => ({
  externalId: randomUUID(),
  currency: 'EUR',
  buyer: { email },
  lines: [{ title: 'Doll', quantity: 1, unitPrice: 6000, availability: 'in_stock' }],
  delivery: { method: 'post' },
  ...changes,
});
type Placed = { orders: OrderView[] };
const place = async () => (await shop.post<Placed>('/v1/orders', purchase())).body.orders[0]?.id ?? '';
const countOrders = async () => (await buyer.get<OrderList>('/v1/orders?limit=100')).body.items.length;
const entriesOf = async (id: string) =>
  (await shop.get<{ items: EntryView[] }>(`/v1/orders/${id}/entries`)).body.items;

describe('a purchase', () => {
  test('reported again is given the same orders', async () => {
    const body = purchase();
    const first = await shop.post<Placed>('/v1/orders', body);
    const count = await countOrders();
    const again = await shop.post<Placed>('/v1/orders', body);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    expect(await countOrders()).toBe(count);
  });

  test('reported again with its fields in another order is the same', async () => {
    const body = purchase();
    await shop.post('/v1/orders', body);
    const turned = Object.fromEntries(Object.entries(body).reverse());
    expect((await shop.post('/v1/orders', turned)).status).toBe(200);
  });

  test('reported again with other contents is refused', async () => {
    const body = purchase();
    await shop.post('/v1/orders', body);
    const count = await countOrders();
    const other = await shop.post<Problem>('/v1/orders', { ...body, note: 'Another' });
    expect([other.status, other.body.code]).toEqual([409, 'order_conflict']);
    expect(await countOrders()).toBe(count);
  });

  test('whose number was refused can be reported with another', async () => {
    const body = purchase({ number: '1040' });
    expect((await shop.post('/v1/orders', body)).status).toBe(409);
    expect((await shop.post('/v1/orders', { ...body, number: randomUUID().slice(0, 20) })).status).toBe(201);
  });
});

describe('a message', () => {
  test('sent again is the same entry', async () => {
    const path = `/v1/orders/${await place()}/messages`;
    const body = { clientMessageId: randomUUID(), text: ' Once ' };
    const first = await buyer.post<EntryView>(path, body);
    const again = await buyer.post<EntryView>(path, { ...body, text: 'Once' });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
  });

  test('sent again with other words is refused', async () => {
    const id = await place();
    const path = `/v1/orders/${id}/messages`;
    const body = { clientMessageId: randomUUID(), text: 'Once' };
    await buyer.post(path, body);
    const other = await buyer.post<Problem>(path, { ...body, text: 'Twice' });
    expect([other.status, other.body.code]).toEqual([409, 'message_conflict']);
    expect(await entriesOf(id)).toHaveLength(2);
  });

  test('of two people with one id is two messages', async () => {
    const id = await place();
    const body = { clientMessageId: randomUUID(), text: 'Both' };
    const answers = await Promise.all(
      [buyer, staff].map((who) => who.post(`/v1/orders/${id}/messages`, body)),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect((await entriesOf(id)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });
});

describe('an Idempotency-Key', () => {
  const keyed = (who: ApiClient, key = randomUUID()) => who.with({ 'idempotency-key': key });

  test('has a request answered once, whatever it changes', async () => {
    const path = `/v1/orders/${await place()}/transitions`;
    const once = keyed(shop);
    const first = await once.post<OrderView>(path, { name: 'confirmOrder' });
    const again = await once.post<OrderView>(path, { name: 'confirmOrder' });
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect((await shop.post(path, { name: 'confirmOrder' })).status).toBe(409);
  });

  test('gives a refusal again, as a problem', async () => {
    const path = `/v1/orders/${await place()}/messages`;
    const once = keyed(buyer);
    const body = { clientMessageId: randomUUID(), text: ' ' };
    const first = await once.post<Problem>(path, body);
    const again = await once.post<Problem>(path, body);
    expect([first.status, again.status]).toEqual([422, 422]);
    expect(again.headers.get('content-type')).toContain('application/problem+json');
    expect(again.body).toEqual(first.body);
  });

  test('is refused for another request', async () => {
    const id = await place();
    const key = randomUUID();
    await keyed(shop, key).post(`/v1/orders/${id}/transitions`, { name: 'confirmOrder' });
    const other = await keyed(shop, key).post<Problem>(`/v1/orders/${id}/transitions`, { name: 'cancel' });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
  });

  test('of one caller is not another’s', async () => {
    const id = await place();
    const key = randomUUID();
    const path = `/v1/orders/${id}/messages`;
    const texts = await Promise.all(
      [buyer, staff, shop].map((who, index) =>
        keyed(who, key).post(path, { clientMessageId: randomUUID(), text: `From ${index}` }),
      ),
    );
    expect(texts.map(({ status }) => status)).toEqual([201, 201, 201]);
  });
});

describe('twenty times at once', () => {
  const statuses = (answers: readonly { status: number }[]) => answers.map(({ status }) => status).sort();

  test('one purchase is one order', async () => {
    const count = await countOrders();
    const body = purchase();
    const answers = await Promise.all(twenty.map(() => shop.post<Placed>('/v1/orders', body)));
    expect(statuses(answers)).toEqual([...Array(19).fill(200), 201]);
    expect(new Set(answers.map((answer) => answer.body.orders[0]?.id)).size).toBe(1);
    expect(await countOrders()).toBe(count + 1);
  });

  test('one message is one entry', async () => {
    const id = await place();
    const body = { clientMessageId: randomUUID(), text: 'Once' };
    const answers = await Promise.all(
      twenty.map(() => buyer.post<EntryView>(`/v1/orders/${id}/messages`, body)),
    );
    expect(statuses(answers)).toEqual([...Array(19).fill(200), 201]);
    expect((await entriesOf(id)).map(({ seq }) => seq)).toEqual([1, 2]);
  });

  test('one key is one change', async () => {
    const id = await place();
    const once = shop.with({ 'idempotency-key': randomUUID() });
    const path = `/v1/orders/${id}/transitions`;
    const answers = await Promise.all(
      twenty.map(() => once.post<OrderView & Problem>(path, { name: 'confirmOrder' })),
    );
    for (const { status, body } of answers) {
      expect([200, 409]).toContain(status);
      if (status === 409) expect(body.code).toBe('request_in_progress');
    }
    expect(statuses(answers)).toContain(200);
    expect((await entriesOf(id)).map(({ seq }) => seq)).toEqual([1, 2]);
  });

  test('orders without a number get one each', async () => {
    const answers = await Promise.all(twenty.map(() => shop.post<Placed>('/v1/orders', purchase())));
    expect(statuses(answers)).toEqual(Array(20).fill(201));
    expect(new Set(answers.map((answer) => answer.body.orders[0]?.number)).size).toBe(20);
  });
});
