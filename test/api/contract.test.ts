import { randomUUID } from 'node:crypto';
import {
  createdOrdersSchema,
  entryListSchema,
  type OrderView,
  orderListSchema,
  orderViewSchema,
  transitionPreviewSchema,
} from '@ordialog/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ApiClient, asBuyer, asShop, asStaff } from '../support/api.ts';
import { startServer } from '../support/server.ts';

let shop: ApiClient;
let buyer: ApiClient;
let staff: ApiClient;
const email = 'letter@example.com';

beforeAll(async () => {
  const { url } = await startServer({ database: 'pglite' });
  shop = asShop(url);
  buyer = await asBuyer(url, { sub: 'letter', email });
  staff = await asStaff(url);
});

const line = (availability: 'in_stock' | 'made_to_order') => ({
  sku: 'D-1',
  title: 'Doll',
  quantity: 2,
  unitPrice: 6000,
  availability,
  imageUrl: 'https://shop.example/doll.jpg',
});
const purchase = (changes: Readonly<Record<string, unknown>> = {}) => ({
  externalId: randomUUID(),
  placedAt: '2026-03-02T12:00:00+02:00',
  currency: 'EUR',
  buyer: { email, name: 'Anna', phone: '+39 011 000', locale: 'it-IT' },
  lines: [line('in_stock')],
  delivery: {
    method: 'post',
    price: 900,
    address: { street: 'Via Po 1', city: '10124 Torino', state: null },
  },
  payment: { method: 'bank_transfer' },
  note: 'Ring twice',
  ...changes,
});
const place = async (changes?: Readonly<Record<string, unknown>>) =>
  createdOrdersSchema.parse((await shop.post('/v1/orders', purchase(changes))).body).orders;
const placeOne = async (): Promise<OrderView> => {
  const [order] = await place();
  if (!order) throw new Error('nothing was placed');
  return order;
};

test.each([
  ['/healthz', 'application/json'],
  ['/readyz', 'application/json'],
  ['/metrics', 'text/plain'],
  ['/openapi.json', 'application/json'],
  ['/docs', 'text/html'],
  ['/demo/', 'text/html'],
  ['/inbox/', 'text/html'],
  ['/dev/emails', 'text/html'],
  ['/widget/v1.js', 'text/javascript'],
])('%s is there', async (path, type) => {
  const answer = await shop.with({ authorization: '' }).get(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain(type);
});

test('a purchase becomes an order with all that was said of it', async () => {
  const body = purchase();
  const { status, body: placed } = await shop.post<{ orders: OrderView[] }>('/v1/orders', body);
  expect(status).toBe(201);
  expect(placed.orders).toMatchObject([
    {
      externalId: body.externalId,
      number: expect.stringMatching(/^\d+$/),
      placedAt: '2026-03-02T10:00:00.000Z',
      state: 'awaiting_confirmation',
      phase: 'confirmation',
      workflow: { key: 'dialog-marketplace', version: 1 },
      version: 1,
      buyer: { email, name: 'Anna', phone: '+39 011 000', locale: 'it' },
      lines: [line('in_stock')],
      totals: { items: 12_000, delivery: 900, total: 12_900, currency: 'EUR' },
      delivery: { method: 'post', price: 900, address: 'Via Po 1\n10124 Torino' },
      payment: { method: 'bank_transfer' },
      note: 'Ring twice',
      shipments: [],
      deadlines: [],
      unread: 1,
    },
  ]);
});

test('mixed availability is split into linked orders', async () => {
  const orders = await place({ lines: [line('made_to_order'), line('in_stock')] });
  expect(orders.map(({ lines }) => lines.map(({ availability }) => availability))).toEqual([
    ['in_stock'],
    ['made_to_order'],
  ]);
  const [first, second] = orders;
  expect(first?.linked).toMatchObject([{ id: second?.id, number: second?.number }]);
  expect(orders.map(({ totals }) => totals.delivery)).toEqual([900, 0]);
});

describe('an order', () => {
  test('is shown in the language that is asked for, else the buyer’s', async () => {
    const { id } = await placeOne();
    const seen = async (who: ApiClient) =>
      orderViewSchema.parse((await who.get(`/v1/orders/${id}`)).body).stateName;
    expect(await seen(buyer)).toBe('In attesa di conferma');
    expect(await seen(buyer.with({ 'accept-language': 'ru' }))).toBe('Ожидает подтверждения');
    expect(await seen(buyer.with({ 'accept-language': 'de, fr;q=0.5' }))).toBe('En attente de confirmation');
  });

  test('tells each side what they can do', async () => {
    const { id } = await placeOne();
    const offered = async (who: ApiClient) =>
      (await who.get<OrderView>(`/v1/orders/${id}`)).body.availableTransitions;
    expect(await offered(buyer)).toMatchObject([
      {
        name: 'cancel',
        to: 'canceled',
        label: 'Annulla l’ordine',
        fields: [{ key: 'reason', required: false }],
      },
    ]);
    expect((await offered(staff)).map(({ name }) => name).toSorted()).toEqual(['cancel', 'confirmOrder']);
    expect(await offered(shop)).toHaveLength(2);
  });

  test('is shipped with a carrier and a tracking number, refused without', async () => {
    const { id } = await placeOne();
    const move = (name: string, fields?: object) =>
      shop.post<OrderView & { missing?: string[] }>(`/v1/orders/${id}/transitions`, {
        name,
        ...(fields ? { fields } : {}),
      });
    await move('confirmOrder');
    await move('confirmPayment');
    const refused = await move('ship', { carrier: 'ups' });
    expect([refused.status, refused.body.missing]).toEqual([422, ['trackingNumber']]);
    const shipped = await move('ship', { carrier: 'ups', trackingNumber: '1Z5R89390357567127' });
    expect(orderViewSchema.parse(shipped.body)).toMatchObject({
      state: 'shipped',
      shipments: [{ carrierName: 'UPS', trackingUrl: expect.stringContaining('1Z5R89390357567127') }],
      deadlines: [{ name: 'receipt' }],
    });
  });

  test('refused with 409, comes along as it is', async () => {
    const { id } = await placeOne();
    const { status, body } = await shop.post<{ code: string; order: OrderView }>(
      `/v1/orders/${id}/transitions`,
      {
        name: 'ship',
      },
    );
    expect(status).toBe(409);
    expect(orderViewSchema.parse(body.order)).toMatchObject({ id, state: 'awaiting_confirmation' });
  });

  test('is previewed without changing', async () => {
    const { id } = await placeOne();
    const { body } = await shop.post(`/v1/orders/${id}/transitions/preview`, { name: 'confirmOrder' });
    const preview = transitionPreviewSchema.parse(body);
    expect(preview.path.map(({ state }) => state)).toEqual(['awaiting_payment']);
    expect(preview.sends).toMatchObject([{ type: 'email', to: 'buyer', address: email, locale: 'it' }]);
    expect((await shop.get<OrderView>(`/v1/orders/${id}`)).body.version).toBe(1);
  });
});

test('the log goes on from where one stopped, gapless and ascending', async () => {
  const { id } = await placeOne();
  for (const text of ['two', 'three', 'four', 'five']) {
    await buyer.post(`/v1/orders/${id}/messages`, { clientMessageId: randomUUID(), text });
  }
  const entries = async (query: string) =>
    entryListSchema.parse((await buyer.get(`/v1/orders/${id}/entries${query}`)).body);
  const seqs = async (query: string) => (await entries(query)).items.map(({ seq }) => seq);
  expect(await seqs('')).toEqual([1, 2, 3, 4, 5]);
  expect(await seqs('?after=3')).toEqual([4, 5]);
  expect(await seqs('?before=3')).toEqual([1, 2]);
  expect(await seqs('?after=1&before=4')).toEqual([2, 3]);
  expect(await entries('?after=1&limit=2')).toMatchObject({ nextCursor: '3', head: 5 });
  expect(await entries('?limit=200')).toMatchObject({ nextCursor: null });
});

test('a list goes through every order once, page by page', async () => {
  for (let count = 0; count < 3; count++) await place();
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page = orderListSchema.parse((await staff.get(`/v1/orders?limit=4${query}`)).body);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  const all = orderListSchema.parse((await staff.get('/v1/orders?limit=100')).body);
  expect(seen).toEqual(all.items.map(({ id }) => id));
  expect(new Set(seen).size).toBe(seen.length);
});

test('markers only grow, and never past the end', async () => {
  const { id } = await placeOne();
  const mark = async (upTo: number) => (await staff.post(`/v1/orders/${id}/read`, { upTo })).body;
  expect(await mark(99)).toMatchObject({ seller: 1 });
  expect(await mark(0)).toMatchObject({ seller: 1 });
});

test.each([
  ['1Z5R89390357567127', ['ups']],
  ['RR 123 456 785 IT', ['poste-italiane', 's10']],
  ['1Z5R89390357567128', []],
])('the number %s is of %o', async (number, carriers) => {
  const { body } = await staff.get<{ items: { carrier: string }[] }>(
    `/v1/carriers/detect?number=${encodeURIComponent(number)}`,
  );
  expect(body.items.map(({ carrier }) => carrier)).toEqual(carriers);
});
