import { randomUUID } from 'node:crypto';
import {
  type CreatedWebhook,
  type DeliveryView,
  type OrderView,
  type Problem,
  type TransitionPreview,
  type WebhookDeliveryList,
  type WebhookDeliveryView,
  type WebhookList,
  type WebhookView,
  webhookPayloads,
} from '@ordialog/protocol';
import { Webhook } from 'standardwebhooks';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { addShop } from '../api/second-shop.ts';
import { type ApiClient, asShop, asStaff } from '../support/api.ts';
import { placeOrder } from '../support/place-order.ts';
import { databases, startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { openSink, type Sink } from './webhook-sink.ts';

const all = [
  'order.created',
  'order.transitioned',
  'message.created',
  'payment.claimed',
  'shipment.added',
  'review.created',
];

interface Shape {
  readonly properties: Readonly<Record<string, unknown>>;
}
interface ApiDescription {
  readonly webhooks: Readonly<
    Record<
      string,
      { post: { requestBody: { content: { 'application/json': { schema: { $ref: string } } } } } }
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, Shape>> };
}
const hour = 60 * 60_000;

async function add(client: ApiClient, url: string, events: readonly string[] = all): Promise<CreatedWebhook> {
  const { status, body } = await client.post<CreatedWebhook>('/v1/webhooks', { url, events });
  if (status !== 201) throw new Error(`adding a webhook answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

const deliveriesOf = async (client: ApiClient, { id }: { id: string }): Promise<WebhookDeliveryView[]> =>
  (await client.get<WebhookDeliveryList>(`/v1/webhooks/${id}/deliveries?limit=100`)).body.items;

describe.each(databases)('webhooks on %s', (database) => {
  let server: ServerProcess;
  let shop: ApiClient;
  let sink: Sink;
  let webhook: CreatedWebhook;
  beforeAll(async () => {
    server = await startServer({ database, env: { WEBHOOK_TIMEOUT: '1' } });
    shop = asShop(server.url);
    sink = await openSink();
    webhook = await add(shop, sink.url);
  });

  test('tell an order’s whole life, signed, each event under an id of its own', async () => {
    const placed = await placeOrder(server.url);
    const post = (client: ApiClient, path: string, body: Record<string, unknown>) =>
      client.post(`/v1/orders/${placed.id}${path}`, body);
    await post(placed.buyer, '/messages', { clientMessageId: randomUUID(), text: 'Is Tuesday possible?' });
    await placed.act(shop, 'confirmOrder');
    await placed.act(placed.buyer, 'claimPayment').catch(() => undefined);
    await placed.act(shop, 'confirmPayment');
    await placed.act(shop, 'ship', { carrier: 'ups', trackingNumber: '1Z5R89390357567127' });
    await placed.act(placed.buyer, 'confirmReceipt').catch(() => undefined);
    await post(placed.buyer, '/review', { rating: 5, text: 'Lovely' });
    const mine = () =>
      sink.received.filter(({ body }) => (body.data.order as { id: string } | undefined)?.id === placed.id);
    await vi.waitFor(
      () => {
        const types = new Set(mine().map(({ body }) => body.type));
        for (const event of ['order.created', 'message.created', 'order.transitioned', 'shipment.added']) {
          expect(types).toContain(event);
        }
      },
      { timeout: 20_000 },
    );
    const verifier = new Webhook(webhook.secret);
    for (const { raw, headers } of mine()) {
      expect(() => verifier.verify(raw, headers as Record<string, string>)).not.toThrow();
      expect(() => verifier.verify(`${raw} `, headers as Record<string, string>)).toThrow();
    }
    const ids = mine().map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(ids.length);
    const message = mine().find(({ body }) => body.type === 'message.created');
    expect(message?.body.data).toMatchObject({
      order: { id: placed.id, currency: 'EUR', total: 7300, buyer: { name: 'Anna Rossi' } },
      message: { seq: 2, author: { type: 'buyer' }, text: 'Is Tuesday possible?' },
    });
    expect(mine().find(({ body }) => body.type === 'shipment.added')?.body.data).toMatchObject({
      shipment: { carrier: 'ups', trackingNumber: '1Z5R89390357567127' },
    });
    const { body: sent } = await shop.get<{ items: DeliveryView[] }>(`/v1/orders/${placed.id}/deliveries`);
    const told = sent.items.filter(({ type }) => type === 'webhook');
    expect(told.length).toBeGreaterThanOrEqual(6);
    expect(told).toContainEqual(
      expect.objectContaining({
        template: 'order.created',
        recipient: new URL(sink.url).host,
        outcome: '204',
      }),
    );
  });

  test('a payment that is claimed and a review are told', async () => {
    const claims = await openSink();
    const only = await add(shop, claims.url, ['payment.claimed']);
    const placed = await placeOrder(server.url);
    const order = await placed.act(shop, 'confirmOrder');
    const claim = (await placed.buyer.get<OrderView>(`/v1/orders/${order.id}`)).body.availableTransitions;
    const name = claim.find((each) => /claim|paid|announce/i.test(each.name))?.name ?? '';
    await placed.act(placed.buyer, name);
    const [heard] = await claims.heard('payment.claimed');
    expect(heard?.body.data).toMatchObject({ order: { id: placed.id }, claimedAt: expect.any(String) });
    expect(claims.received).toHaveLength(1);
    await shop.request('DELETE', `/v1/webhooks/${only.id}`);
  });

  test('what may be undone is told after that, and not at all when it was', async () => {
    const staff = await asStaff(server.url);
    const own = await openSink();
    const { id } = await add(shop, own.url, ['order.transitioned', 'message.created']);
    const [undone, kept] = [await placeOrder(server.url), await placeOrder(server.url)];
    const preview = await staff.post<TransitionPreview>(`/v1/orders/${kept.id}/transitions/preview`, {
      name: 'cancel',
    });
    expect(preview.body.sends).toContainEqual(
      expect.objectContaining({
        type: 'webhook',
        address: new URL(own.url).host,
        subject: 'order.transitioned',
      }),
    );
    const canceled = await undone.act(staff, 'cancel');
    await kept.act(staff, 'cancel');
    await staff.post(`/v1/orders/${undone.id}/undo`, { version: canceled.version });
    expect(own.received).toEqual([]);
    const [heard] = await own.heard('order.transitioned');
    expect(heard?.body.data).toMatchObject({ order: { id: kept.id }, transition: { name: 'cancel' } });
    const list = await deliveriesOf(shop, { id });
    expect(list.map(({ orderId, status }) => [orderId, status])).toEqual(
      expect.arrayContaining([
        [undone.id, 'canceled'],
        [kept.id, 'done'],
      ]),
    );
    expect(own.received).toHaveLength(1);
    await shop.request('DELETE', `/v1/webhooks/${id}`);
  });

  test('a sink that fails, redirects, hangs or drips holds up nothing and is told again', async () => {
    const broken = await openSink();
    const well = await openSink();
    const hooks = [
      await add(shop, broken.url, ['message.created']),
      await add(shop, well.url, ['message.created']),
    ];
    const placed = await placeOrder(server.url);
    const write = (text: string) =>
      placed.buyer.post(`/v1/orders/${placed.id}/messages`, { clientMessageId: randomUUID(), text });
    const errors: unknown[] = [];
    for (const mode of ['fail', 'redirect', 'cut', 'hang', 'drip'] as const) {
      broken.mode = mode;
      const started = performance.now();
      expect((await write(mode)).status).toBe(201);
      expect(performance.now() - started).toBeLessThan(2000);
      await well.heard('message.created', errors.length + 1);
      await vi.waitFor(
        async () => {
          const [newest] = await deliveriesOf(shop, hooks[0] ?? { id: '' });
          expect(newest?.attempts).toBeGreaterThan(0);
          errors.push(newest?.error);
        },
        { timeout: 25_000, interval: 50 },
      );
    }
    expect(errors).toEqual(['refused', 'redirected', 'unreachable', 'timeout', 'timeout']);
    broken.mode = 'ok';
    await vi.waitFor(
      async () => {
        const list = await deliveriesOf(shop, hooks[0] ?? { id: '' });
        expect(list.filter(({ status }) => status === 'done').length).toBeGreaterThan(0);
      },
      { timeout: 20_000, interval: 500 },
    );
    const ids = await vi.waitFor(
      () => {
        const told = broken.received.filter(({ raw }) => raw.includes('"fail"'));
        expect(told.length).toBeGreaterThan(1);
        return told.map(({ headers }) => headers['webhook-id']);
      },
      { timeout: 20_000, interval: 50 },
    );
    expect(new Set(ids).size).toBe(1);
    for (const { id } of hooks) await shop.request('DELETE', `/v1/webhooks/${id}`);
  }, 90_000);

  test('a receiver that hangs does not keep another waiting, however much is to be told', async () => {
    const dead = await openSink();
    const well = await openSink();
    dead.mode = 'hang';
    const hooks = [
      await add(shop, dead.url, ['message.created']),
      await add(shop, well.url, ['message.created']),
    ];
    const placed = await placeOrder(server.url);
    const write = (text: string) =>
      placed.buyer.post(`/v1/orders/${placed.id}/messages`, { clientMessageId: randomUUID(), text });
    for (let n = 0; n < 6; n++) await write(`before ${n}`);
    await vi.waitFor(
      async () => {
        const { body } = await shop.get<WebhookList>('/v1/webhooks');
        expect(body.items.find(({ id }) => id === hooks[0]?.id)?.failingSince).not.toBeNull();
      },
      { timeout: 20_000, interval: 50 },
    );
    // By now it is known to fail. Were each of these tried for a second, the others would wait for seconds.
    for (let n = 0; n < 24; n++) await write(`after ${n}`);
    const written = performance.now();
    await well.heard('message.created', 30);
    expect(performance.now() - written).toBeLessThan(2000);
    for (const { id } of hooks) await shop.request('DELETE', `/v1/webhooks/${id}`);
  }, 60_000);
});

describe('a webhook', () => {
  let server: ServerProcess;
  let shop: ApiClient;
  beforeAll(async () => {
    server = await startServer({ database: 'pglite' });
    shop = asShop(server.url);
  });

  test('shows its secret once', async () => {
    const { id, secret } = await add(shop, 'https://shop.example/hooks');
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
    const list = await shop.get<WebhookList>('/v1/webhooks');
    expect(JSON.stringify(list.body)).not.toContain(secret);
    const patched = await shop.request<WebhookView>('PATCH', `/v1/webhooks/${id}`, { description: 'ERP' });
    expect(patched.body.description).toBe('ERP');
    expect(JSON.stringify(patched.body)).not.toContain('whsec_');
    const replaced = await shop.post<CreatedWebhook>(`/v1/webhooks/${id}/secret`, {});
    expect(replaced.body.secret).not.toBe(secret);
    await shop.request('DELETE', `/v1/webhooks/${id}`);
  });

  test('is sent what the API’s description says, and nothing beside it', async () => {
    const sink = await openSink();
    const { id } = await add(shop, sink.url);
    const placed = await placeOrder(server.url);
    await placed.buyer.post(`/v1/orders/${placed.id}/messages`, {
      clientMessageId: randomUUID(),
      text: 'Is Tuesday possible?',
    });
    await placed.act(shop, 'confirmOrder');
    await placed.act(placed.buyer, 'claimPayment');
    await placed.act(shop, 'confirmPayment');
    await placed.act(shop, 'ship', { carrier: 'ups', trackingNumber: '1Z5R89390357567127' });
    await placed.act(placed.buyer, 'confirmReceipt');
    await placed.buyer.post(`/v1/orders/${placed.id}/review`, { rating: 5, text: 'Lovely' });
    const forced = await placeOrder(server.url);
    const { status } = await (await asStaff(server.url)).post(`/v1/orders/${forced.id}/force`, {
      state: 'canceled',
      reason: 'A test order',
    });
    expect(status).toBe(200);
    await shop.post(`/v1/webhooks/${id}/test`, {});
    for (const event of [...all, 'webhook.test']) await sink.heard(event);
    await sink.heard('order.transitioned', 6);
    for (const { body } of sink.received) {
      expect(Object.values(webhookPayloads).map((schema) => schema.safeParse(body).data)).toContainEqual(
        body,
      );
    }
    const { body: api } = await shop.get<ApiDescription>('/openapi.json');
    expect(Object.keys(api.webhooks)).toEqual([...all, 'webhook.test']);
    for (const [event, { post }] of Object.entries(api.webhooks)) {
      const { $ref } = post.requestBody.content['application/json'].schema;
      const schema = api.components.schemas[$ref.slice('#/components/schemas/'.length)];
      expect(schema?.properties).toMatchObject({ type: { enum: [event] } });
      const [sent] = await sink.heard(event);
      expect(Object.keys(sent?.body.data ?? {})).toEqual(
        Object.keys((schema?.properties.data as Shape | undefined)?.properties ?? {}),
      );
    }
    await shop.request('DELETE', `/v1/webhooks/${id}`);
  });

  test('signs with both secrets for a day after the first was replaced', async () => {
    const sink = await openSink();
    const before = await add(shop, sink.url);
    const { body: after } = await shop.post<CreatedWebhook>(`/v1/webhooks/${before.id}/secret`, {});
    await shop.post(`/v1/webhooks/${before.id}/test`, {});
    const [heard] = await sink.heard('webhook.test');
    for (const secret of [before.secret, after.secret]) {
      const verify = () =>
        new Webhook(secret).verify(heard?.raw ?? '', heard?.headers as Record<string, string>);
      expect(verify).not.toThrow();
    }
    await shop.request('DELETE', `/v1/webhooks/${before.id}`);
  });

  test('can be tried, and says what came of it', async () => {
    const sink = await openSink();
    const { id } = await add(shop, sink.url);
    const tried = await shop.post<WebhookDeliveryView>(`/v1/webhooks/${id}/test`, {});
    expect(tried.body).toMatchObject({
      event: 'webhook.test',
      status: 'done',
      responseStatus: 204,
      attempts: 1,
    });
    sink.mode = 'fail';
    const failed = await shop.post<WebhookDeliveryView>(`/v1/webhooks/${id}/test`, {});
    expect(failed.body).toMatchObject({ status: 'failed', responseStatus: 500, error: 'refused' });
    sink.mode = 'ok';
    const again = await shop.post<WebhookDeliveryView>(
      `/v1/webhooks/${id}/deliveries/${failed.body.id}/retry`,
      {},
    );
    expect(again.body.status).toBe('waiting');
    await vi.waitFor(async () => {
      const [newest] = (await deliveriesOf(shop, { id })).filter((each) => each.id === failed.body.id);
      expect(newest).toMatchObject({ status: 'done', attempts: 1 });
    });
    await shop.request('DELETE', `/v1/webhooks/${id}`);
  });

  test.each([
    ['ftp://shop.example/', 'not_https'],
    ['http://shop.example/', 'not_https'],
    ['https://10.0.0.1/', 'private_address'],
    ['https://169.254.169.254/', 'private_address'],
    ['https://[fd00::1]/', 'private_address'],
    ['https://a:b@shop.example/', 'with_credentials'],
    ['nonsense', 'not_an_address'],
  ])('is not told at %s', async (url, code) => {
    const { status, body } = await shop.post<Problem>('/v1/webhooks', { url, events: ['order.created'] });
    expect([status, body.code, body.errors?.[0]]).toEqual([
      422,
      'invalid_webhook',
      expect.objectContaining({ path: 'url', code }),
    ]);
  });

  test('is a shop’s own, and nothing of another shop’s is told to it', async () => {
    const other = await addShop(server);
    const sink = await openSink();
    const otherShop = asShop(server.url, other.secretKey);
    const theirs = await add(otherShop, sink.url);
    for (const [method, path] of [
      ['PATCH', ''],
      ['DELETE', ''],
      ['POST', '/test'],
      ['POST', '/secret'],
      ['GET', '/deliveries'],
    ] as const) {
      const body = method === 'PATCH' ? { enabled: false } : method === 'POST' ? {} : undefined;
      expect((await shop.request(method, `/v1/webhooks/${theirs.id}${path}`, body)).status).toBe(404);
    }
    const placed = await placeOrder(server.url);
    await placed.act(shop, 'cancel');
    const mine = await openSink();
    const { id } = await add(shop, mine.url);
    await placeOrder(server.url);
    await mine.heard('order.created');
    expect(sink.received).toEqual([]);
    await shop.request('DELETE', `/v1/webhooks/${id}`);
  });
});

describe('a webhook that nothing reaches', () => {
  test('is tried for three days with one id, then switched off, and the owner is told', async () => {
    const server = await startServer({ database: 'pglite', clock: new Date('2026-11-22T09:00:00Z') });
    const shop = asShop(server.url);
    const sink = await openSink();
    sink.mode = 'fail';
    const { id } = await add(shop, sink.url, ['order.created']);
    await placeOrder(server.url);
    for (const [attempts, wait] of [
      5_000,
      5 * 60_000,
      hour / 2,
      2 * hour,
      5 * hour,
      10 * hour,
      14 * hour,
      18 * hour,
      22 * hour,
    ].entries()) {
      await vi.waitFor(
        async () => {
          const [delivery] = await deliveriesOf(shop, { id });
          expect(delivery).toMatchObject({ status: 'waiting', attempts: attempts + 1 });
        },
        { timeout: 20_000, interval: 50 },
      );
      await server.advance(wait);
    }
    await vi.waitFor(
      async () => {
        const [delivery] = await deliveriesOf(shop, { id });
        expect(delivery).toMatchObject({ status: 'failed', attempts: 10, error: 'refused' });
      },
      { timeout: 20_000, interval: 50 },
    );
    expect(new Set(sink.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(sink.received).toHaveLength(10);
    const { body } = await shop.get<WebhookList>('/v1/webhooks');
    expect(body.items.find((each) => each.id === id)).toMatchObject({
      enabled: false,
      disabledReason: 'failing',
    });
    await vi.waitFor(
      async () => {
        const { body: mails } = await shop.get<string>('/dev/emails');
        expect(mails).toContain('was switched off');
      },
      { timeout: 20_000, interval: 100 },
    );
    const before = sink.received.length;
    await placeOrder(server.url);
    await shop.request('PATCH', `/v1/webhooks/${id}`, { enabled: true });
    sink.mode = 'ok';
    await placeOrder(server.url);
    await sink.heard('order.created', before + 1);
    expect(sink.received).toHaveLength(before + 1);
  });

  test('is switched off at once where it says that it is gone', async () => {
    const server = await startServer({ database: 'pglite' });
    const shop = asShop(server.url);
    const sink = await openSink();
    sink.mode = 'gone';
    const { id } = await add(shop, sink.url, ['order.created']);
    await placeOrder(server.url);
    await vi.waitFor(
      async () => {
        const { body } = await shop.get<WebhookList>('/v1/webhooks');
        expect(body.items.find((each) => each.id === id)?.disabledReason).toBe('gone');
      },
      { timeout: 20_000 },
    );
  });
});
