import type { EntryView, OrderView } from '@ordialog/protocol';
import { expect, test } from 'vitest';
import { type ApiClient, asBuyer, asShop, asStaff } from './api.ts';
import { databases, startServer } from './server.ts';
import { connectSocket } from './socket.ts';

async function placeOrder(shop: ApiClient, externalId: string): Promise<OrderView> {
  const { status, body } = await shop.post<{ orders: OrderView[] }>('/v1/orders', {
    externalId,
    currency: 'EUR',
    buyer: { email: 'anna@buyer.test', name: 'Anna', locale: 'ru' },
    lines: [{ title: 'Doll', quantity: 1, unitPrice: 12_000, availability: 'in_stock' }],
    delivery: { method: 'post', price: 900 },
  });
  const [order] = body.orders;
  if (status !== 201 || order === undefined) throw new Error(`${status} ${JSON.stringify(body)}`);
  return order;
}

test.each(databases)(
  'a server on %s starts, is killed, comes back with what it had acknowledged',
  async (database) => {
    const server = await startServer({ database });
    const order = await placeOrder(asShop(server.url), 'restart-1');
    const buyer = await asBuyer(server.url, { sub: 'anna', email: 'anna@buyer.test' });
    const socket = await connectSocket(buyer);
    const answer = await socket.emitWithAck('post', {
      orderId: order.id,
      clientMessageId: crypto.randomUUID(),
      text: 'Привет',
    });
    expect(answer).toMatchObject({ data: { kind: 'message', text: 'Привет' } });
    socket.disconnect();

    expect(await server.kill()).toEqual({ code: null, signal: 'SIGKILL' });
    await server.resume();

    const staff = await asStaff(server.url);
    const entries = await staff.get<{ items: EntryView[] }>(`/v1/orders/${order.id}/entries`);
    expect(entries.body.items.at(-1)).toMatchObject({ kind: 'message', text: 'Привет' });
    expect(await server.stop()).toEqual({ code: 0, signal: null });
  },
);

test('days pass on a server with a clock', async () => {
  const server = await startServer({ database: 'pglite', clock: new Date('2026-03-02T09:00:00Z') });
  const shop = asShop(server.url);
  const order = await placeOrder(shop, 'clock-1');
  await shop.post(`/v1/orders/${order.id}/transitions`, { name: 'confirmOrder' });
  const before = await shop.get<OrderView>(`/v1/orders/${order.id}`);
  expect(before.body).toMatchObject({ state: 'awaiting_payment', placedAt: '2026-03-02T09:00:00.000Z' });
  expect(await server.advance(3 * 24 * 3_600_000)).toEqual(new Date('2026-03-05T09:00:00Z'));
  await expect
    .poll(async () => (await shop.get<OrderView>(`/v1/orders/${order.id}`)).body.state, { timeout: 10_000 })
    .toBe('unpaid');
});
