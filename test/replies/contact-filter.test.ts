import { randomUUID } from 'node:crypto';
import type {
  EntryList,
  EntryView,
  MessageView,
  OrderList,
  OrderView,
  PublicReviewList,
  ShopReviewList,
} from '@ordialog/protocol';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { ApiClient, asShop, asStaff } from '../support/api.ts';
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
  const entry = async (kind: EntryView['kind'], client: ApiClient, placed: PlacedOrder) =>
    (await placed.entries(client)).findLast((each) => each.kind === kind);
  const received = async () => {
    const placed = await placeOrder(server.url);
    await placed.act(shop, 'confirmOrder');
    await placed.act(shop, 'confirmPayment');
    await placed.act(shop, 'ship', { carrier: 'ups', trackingNumber: '1Z5R89390357567127' });
    await placed.act(placed.buyer, 'confirmReceipt');
    return placed;
  };
  const inPublic = async () => {
    const { status, body } = await new ApiClient(server.url).get<PublicReviewList>(
      '/v1/reviews?shop=pk_demo',
    );
    expect(status).toBe(200);
    return JSON.stringify(body);
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

  test('hides a buyer’s contacts in a review from the seller, webhooks and the public', async () => {
    await filter('mask');
    const sink = await openSink();
    const { body: webhook } = await shop.post<{ id: string }>('/v1/webhooks', {
      url: sink.url,
      events: ['review.created'],
    });
    const placed = await received();
    const review = `/v1/orders/${placed.id}/review`;
    const mine = await placed.buyer.post<OrderView>(review, { rating: 5, text: outside });
    expect(mine.body.review).toMatchObject({ text: outside });
    const masked = 'Write me at ••• or •••';
    expect(await entry('review', placed.buyer, placed)).toMatchObject({ text: outside });
    for (const seller of [shop, staff]) {
      expect(await entry('review', seller, placed)).toMatchObject({ text: masked });
      expect((await seller.get<OrderView>(`/v1/orders/${placed.id}`)).body.review).toMatchObject({
        text: masked,
      });
      const { body: list } = await seller.get<ShopReviewList>('/v1/reviews');
      expect(list.items.find(({ order }) => order.id === placed.id)).toMatchObject({ text: masked });
    }
    expect(await inPublic()).toContain(masked);
    expect(await inPublic()).not.toContain('anna@mail.ru');
    const [told] = await sink.heard('review.created');
    expect(told?.body.data).toMatchObject({ review: { text: masked } });

    await placed.buyer.request('PATCH', review, { text: 'Ask @annadolls' });
    const edited = await placed.look();
    expect(edited.review).toMatchObject({ text: 'Ask •••' });
    const log = JSON.stringify(await placed.entries(staff));
    expect(log).not.toMatch(/anna@mail\.ru|annadolls/);
    expect(await inPublic()).not.toContain('annadolls');
    expect(JSON.stringify(await placed.entries(placed.buyer))).toContain('anna@mail.ru');
    await placed.buyer.request('PATCH', review, { text: 'Lovely' });
    expect((await placed.look()).review).toMatchObject({ text: 'Lovely' });

    await staff.post(`${review}/reply`, { text: 'Next time at vera@dolls.example' });
    const answered = await placed.buyer.get<OrderView>(`/v1/orders/${placed.id}`);
    expect(answered.body.review?.reply).toMatchObject({ text: 'Next time at •••' });
    expect(await entry('review_reply', placed.buyer, placed)).toMatchObject({ text: 'Next time at •••' });
    expect(await inPublic()).not.toContain('vera@dolls.example');
    const { body: own } = await staff.get<ShopReviewList>('/v1/reviews');
    expect(own.items.find(({ order }) => order.id === placed.id)?.reply).toMatchObject({
      text: 'Next time at vera@dolls.example',
    });
    await shop.request('DELETE', `/v1/webhooks/${webhook.id}`);
  });

  test('hides a buyer’s contacts in what came with the order', async () => {
    await filter('mask');
    const placed = await placeOrder(server.url, { note: outside });
    expect((await placed.buyer.get<OrderView>(`/v1/orders/${placed.id}`)).body.note).toBe(outside);
    for (const seller of [shop, staff]) {
      const { body } = await seller.get<OrderView>(`/v1/orders/${placed.id}`);
      expect(body.note).toBe('Write me at ••• or •••');
    }
    await filter('off');
    const open = await placeOrder(server.url, { note: outside });
    expect((await open.look()).note).toBe(outside);
  });

  test('hides contacts in what is filled in for a transition, from the other side', async () => {
    await filter('mask');
    const sink = await openSink();
    const { body: webhook } = await shop.post<{ id: string }>('/v1/webhooks', {
      url: sink.url,
      events: ['order.transitioned'],
    });
    const canceled = await placeOrder(server.url);
    await canceled.act(canceled.buyer, 'cancel', { reason: outside });
    const reasonFor = async (client: ApiClient, placed: PlacedOrder) => {
      const taken = await entry('transition', client, placed);
      return taken?.kind === 'transition' ? taken.fields : undefined;
    };
    expect(await reasonFor(canceled.buyer, canceled)).toMatchObject([{ key: 'reason', value: outside }]);
    expect(await reasonFor(staff, canceled)).toMatchObject([{ value: 'Write me at ••• or •••' }]);
    const [told] = await sink.heard('order.transitioned');
    expect(told?.body.data).toMatchObject({ transition: { fields: { reason: 'Write me at ••• or •••' } } });

    const refused = await placeOrder(server.url);
    await refused.act(shop, 'cancel', { reason: 'Order from me: @dollmaker' });
    expect(await reasonFor(shop, refused)).toMatchObject([{ value: 'Order from me: @dollmaker' }]);
    expect(await reasonFor(refused.buyer, refused)).toMatchObject([{ value: 'Order from me: •••' }]);
    await shop.request('DELETE', `/v1/webhooks/${webhook.id}`);
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
