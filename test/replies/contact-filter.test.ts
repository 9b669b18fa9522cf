import { randomUUID } from 'node:crypto';
import type { EntryList, EntryView, MessageView, OrderList } from '@ordialog/protocol';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type ApiClient, asShop, asStaff } from '../support/api.ts';
import { type PlacedOrder, placeOrder } from '../support/place-order.ts';
import { databases, startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { connectSocket } from '../support/socket.ts';
import { openSink } from '../webhooks/webhook-sink.ts';

const outside = 'Write me at anna@mail.ru or +7 916 123-45-67';

describe.each(databases)('the contact filter on %s', (database) => {
  let server: ServerProcess;
  let shop: ApiClient;
  let staff: ApiClient;
  beforeAll(async () => {
    server = await startServer({ database });
    shop = asShop(server.url);
    staff = await asStaff(server.url);
  });
  const filter = async (contactFilter: 'off' | 'mask') => {
    const { status } = await shop.request('PATCH', '/v1/shop', { contactFilter });
    expect(status).toBe(200);
  };
  const write = async (client: ApiClient, { id }: PlacedOrder, text: string): Promise<MessageView> => {
    const answer = await client.post<MessageView>(`/v1/orders/${id}/messages`, {
      clientMessageId: randomUUID(),
      text,
    });
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const lastOf = async (client: ApiClient, placed: PlacedOrder): Promise<EntryView | undefined> =>
    (await client.get<EntryList>(`/v1/orders/${placed.id}/entries`)).body.items.findLast(
      ({ kind }) => kind === 'message',
    );

  test('is off unless a shop wants it', async () => {
    const placed = await placeOrder(server.url);
    const sent = await write(placed.buyer, placed, outside);
    expect(sent.masked).toBeUndefined();
    expect(await lastOf(shop, placed)).toMatchObject({ text: outside });
  });

  test('hides a buyer’s contacts from the seller, tells the buyer, and keeps the original', async () => {
    await filter('mask');
    const placed = await placeOrder(server.url);
    const sent = await write(placed.buyer, placed, outside);
    expect(sent).toMatchObject({ text: outside, masked: true });
    expect(await lastOf(placed.buyer, placed)).toMatchObject({ text: outside, masked: true });
    for (const seller of [shop, staff]) {
      expect(await lastOf(seller, placed)).toMatchObject({ text: 'Write me at ••• or •••', masked: true });
    }
    const list = await staff.get<OrderList>('/v1/orders?limit=50');
    const row = list.body.items.find(({ id }) => id === placed.id);
    expect(row).toMatchObject({ lastText: 'Write me at ••• or •••' });
    const found = await shop.get<EntryList>(`/v1/orders/${placed.id}/entries?q=anna@mail.ru`);
    expect(found.body.items).toEqual([]);
  });

  test('hides a seller’s contacts from the buyer, live and in what webhooks tell', async () => {
    await filter('mask');
    const sink = await openSink();
    const { body: webhook } = await shop.post<{ id: string }>('/v1/webhooks', {
      url: sink.url,
      events: ['message.created'],
    });
    const placed = await placeOrder(server.url);
    const socket = await connectSocket(placed.buyer);
    const heard: EntryView[] = [];
    socket.on('entry', (entry) => heard.push(entry));
    await socket.emitWithAck('subscribe', { orderId: placed.id, after: 0 });
    const sent = await write(staff, placed, 'Mein Telegram: @dollmaker');
    expect(sent.text).toContain('@dollmaker');
    await vi.waitFor(() => expect(heard).toContainEqual(expect.objectContaining({ masked: true })));
    expect(JSON.stringify(heard)).not.toContain('dollmaker');
    await write(placed.buyer, placed, outside);
    await sink.heard('message.created', 2);
    expect(JSON.stringify(sink.received)).not.toContain('anna@mail.ru');
    socket.disconnect();
    await shop.request('DELETE', `/v1/webhooks/${webhook.id}`);
  });

  test('works at once for who is connected, also on a message that is edited', async () => {
    await filter('off');
    const placed = await placeOrder(server.url);
    const socket = await connectSocket(placed.buyer);
    await filter('mask');
    const posted = await socket.emitWithAck('post', {
      orderId: placed.id,
      clientMessageId: randomUUID(),
      text: outside,
    });
    expect(posted).toMatchObject({ data: { masked: true } });
    socket.disconnect();
    const clean = await write(placed.buyer, placed, 'Is Tuesday possible?');
    await placed.buyer.post(`/v1/orders/${placed.id}/messages/${clean.seq}/edit`, { text: 'anna@mail.ru' });
    expect(await lastOf(shop, placed)).toMatchObject({ text: '•••', masked: true });
    await placed.buyer.post(`/v1/orders/${placed.id}/messages/${clean.seq}/edit`, { text: 'Tuesday?' });
    const last = await lastOf(shop, placed);
    expect(last).toMatchObject({ text: 'Tuesday?' });
    expect(last).not.toHaveProperty('masked');
  });

  test('lets through parcels, carriers, and what the shop has saved of itself', async () => {
    await filter('mask');
    await shop.request('PATCH', '/v1/shop', { origins: ['https://dolls.example'] });
    const placed = await placeOrder(server.url);
    const { number } = await placed.look();
    for (const text of [
      `Order ${number}: tracking RA123456785RU`,
      'https://www.ups.com/track?tracknum=1Z5R89390357567127',
      'See https://dolls.example/care and IBAN IT60X0542811101000000123456',
      `${server.url}/o/abcdefghijklmnopqrstuvwxyz012345`,
    ]) {
      expect((await write(staff, placed, text)).masked).toBeUndefined();
      expect(await lastOf(placed.buyer, placed)).toMatchObject({ text });
    }
    await filter('off');
  });
});
