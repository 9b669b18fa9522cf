import { randomUUID } from 'node:crypto';
import type { EntryList, MessageView, OrderView } from '@ordialog/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ApiClient, asStaff } from '../support/api.ts';
import { type PlacedOrder, placeOrder } from '../support/place-order.ts';
import { databases, startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';

const minute = 60_000;

describe.each(databases)('a conversation on %s', (database) => {
  let server: ServerProcess;
  let staff: ApiClient;
  let now = new Date();

  beforeAll(async () => {
    server = await startServer({ database, clock: now });
    staff = await asStaff(server.url);
  });

  const post = async (client: ApiClient, { id }: PlacedOrder, text: string) => {
    const body = { clientMessageId: randomUUID(), text };
    return (await client.post<MessageView>(`/v1/orders/${id}/messages`, body)).body;
  };
  const find = async (client: ApiClient, { id }: PlacedOrder, q: string, more = '') =>
    client.get<EntryList>(`/v1/orders/${id}/entries?q=${encodeURIComponent(q)}${more}`);
  const textsOf = ({ items }: EntryList) =>
    items.map((entry) => (entry.kind === 'withheld' ? '' : entry.text));

  test('is searched for what people wrote, in whatever case and script', async () => {
    const order = await placeOrder(server.url);
    const buyer = await order.buyerAt(now);
    for (const text of ['Кукла в ПЛАТЬЕ', 'a doll, 100% cotton', 'a_doll', 'Ｆull width'])
      await post(buyer, order, text);
    expect(textsOf((await find(buyer, order, 'платье')).body)).toEqual(['Кукла в ПЛАТЬЕ']);
    expect(textsOf((await find(staff, order, 'DOLL')).body)).toEqual(['a doll, 100% cotton', 'a_doll']);
    // Nothing of it is a pattern.
    expect(textsOf((await find(staff, order, '%')).body)).toEqual(['a doll, 100% cotton']);
    expect(textsOf((await find(staff, order, '_')).body)).toEqual(['a_doll']);
    expect(textsOf((await find(staff, order, 'full')).body)).toEqual(['Ｆull width']);
    // What the system says is not what people wrote.
    expect((await find(staff, order, 'order')).body.items).toEqual([]);
  });

  test('is given in pages from the newest back', async () => {
    const order = await placeOrder(server.url);
    for (let number = 1; number <= 5; number++) await post(order.shop, order, `hit ${number}`);
    const first = (await find(staff, order, 'hit', '&limit=2')).body;
    expect(textsOf(first)).toEqual(['hit 4', 'hit 5']);
    const second = (await find(staff, order, 'hit', `&limit=2&before=${first.nextCursor}`)).body;
    expect(textsOf(second)).toEqual(['hit 2', 'hit 3']);
    const last = (await find(staff, order, 'hit', `&limit=2&before=${second.nextCursor}`)).body;
    expect([textsOf(last), last.nextCursor]).toEqual([['hit 1'], null]);
  });

  test('does not find what was withdrawn, nor what it said before it was edited', async () => {
    const order = await placeOrder(server.url);
    const buyer = await order.buyerAt(now);
    const secret = await post(buyer, order, 'the secret');
    const typo = await post(buyer, order, 'the tpyo');
    const path = `/v1/orders/${order.id}/messages`;
    await buyer.post(`${path}/${secret.seq}/withdraw`, {});
    await buyer.post(`${path}/${typo.seq}/edit`, { text: 'the typo' });
    for (const client of [buyer, staff]) {
      expect((await find(client, order, 'secret')).body.items).toEqual([]);
      expect((await find(client, order, 'tpyo')).body.items).toEqual([]);
      expect(textsOf((await find(client, order, 'typo')).body)).toEqual(['the typo']);
    }
  });

  test('is searched by those alone who may read it', async () => {
    const order = await placeOrder(server.url);
    await post(order.shop, order, 'for you');
    const other = await (await placeOrder(server.url)).buyerAt(now);
    expect((await find(other, order, 'you')).status).toBe(404);
  });

  test('tells a buyer how soon the shop usually answers', async () => {
    const order = await placeOrder(server.url);
    const advance = async (milliseconds: number) => {
      await server.advance(milliseconds);
      now = new Date(now.getTime() + milliseconds);
    };
    const answersWithin = async (client: ApiClient) =>
      (await client.get<OrderView>(`/v1/orders/${order.id}`)).body.shop.answersWithin;
    // The latest hundred count: ten times in ten orders.
    const orders = [order, ...(await Promise.all(Array.from({ length: 9 }, () => placeOrder(server.url))))];
    for (let time = 0; time < 10; time++) {
      const buyers = await Promise.all(orders.map((each) => each.buyerAt(now)));
      const ask = (text: string) =>
        Promise.all(orders.map((each, index) => post(buyers[index] ?? each.buyer, each, text)));
      const answer = (text: string) => Promise.all(orders.map((each) => post(each.shop, each, text)));
      await ask('Question?');
      await advance(minute);
      // Asked again meanwhile, one has waited since the first time.
      await ask('Hello?');
      await advance(6 * minute);
      await answer('Answer');
      await answer('And one more thing');
    }
    expect(await answersWithin(await order.buyerAt(now))).toBe(7 * 60);
    expect(await answersWithin(order.shop)).toBeUndefined();
  });
});
