import { randomUUID } from 'node:crypto';
import type { EntryView, OrderCounts, OrderList, OrderSummary, OrderView } from '@ordialog/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ApiClient, asStaff } from '../support/api.ts';
import { placeOrder } from '../support/place-order.ts';
import { databases, startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';

const minute = 60_000;

describe.each(databases)('a question that was taken back on %s', (database) => {
  let server: ServerProcess;
  let staff: ApiClient;
  let now = new Date();

  beforeAll(async () => {
    server = await startServer({ database, clock: now });
    staff = await asStaff(server.url);
  });

  const advance = async (milliseconds: number) => {
    await server.advance(milliseconds);
    now = new Date(now.getTime() + milliseconds);
  };
  /** Nobody waits for the seller of it until somebody asks. */
  const begin = async () => {
    const order = await placeOrder(server.url);
    await order.act(order.shop, 'confirmOrder');
    const buyer = await order.buyerAt(now);
    const path = `/v1/orders/${order.id}`;
    const say = async (text: string, client = buyer) =>
      (await client.post<EntryView>(`${path}/messages`, { clientMessageId: randomUUID(), text })).body.seq;
    const withdraw = async (seq: number, client = buyer) =>
      expect((await client.post(`${path}/messages/${seq}/withdraw`, {})).status).toBe(200);
    const row = async (): Promise<OrderSummary | undefined> => {
      const { body } = await staff.get<OrderList>('/v1/orders?limit=100');
      return body.items.find(({ id }) => id === order.id);
    };
    const waits = async () => {
      const { body } = await staff.get<OrderList>('/v1/orders?view=waiting&limit=100');
      return body.items.some(({ id }) => id === order.id);
    };
    const look = async () => (await buyer.get<OrderView>(path)).body;
    return { order, buyer, say, withdraw, row, waits, look };
  };
  const waiting = async () => (await staff.get<OrderCounts>('/v1/orders/counts')).body.waiting;

  test('leaves the list of those that wait, its count and its row', async () => {
    const { say, withdraw, row, waits } = await begin();
    const before = await waiting();
    const unread = (await row())?.unread;
    const seq = await say('Is Tuesday possible?');
    expect([await waiting(), await waits(), (await row())?.asks]).toEqual([before + 1, true, true]);
    await withdraw(seq);
    expect([await waiting(), await waits()]).toEqual([before, false]);
    expect(await row()).toMatchObject({ asks: false, waitingFor: 'buyer', unread });
  });

  test('leaves the next one waiting, since that was asked', async () => {
    const { say, withdraw, row } = await begin();
    const first = await say('First');
    await advance(5 * minute);
    const second = await say('Second');
    const asked = now.toISOString();
    await withdraw(first);
    expect(await row()).toMatchObject({ asks: true, waitingFor: 'seller', waitingSince: asked });
    await withdraw(second);
    expect(await row()).toMatchObject({ asks: false });
  });

  test('leaves waiting what waits for something else', async () => {
    const order = await placeOrder(server.url);
    const buyer = await order.buyerAt(now);
    const read = async () => {
      const { body } = await staff.get<OrderList>('/v1/orders?view=waiting&limit=100');
      return body.items.find(({ id }) => id === order.id);
    };
    const before = await read();
    await advance(minute);
    const path = `/v1/orders/${order.id}/messages`;
    const { body } = await buyer.post<EntryView>(path, { clientMessageId: randomUUID(), text: 'When?' });
    expect(await read()).toMatchObject({ asks: true });
    await buyer.post(`${path}/${body.seq}/withdraw`, {});
    expect(await read()).toMatchObject({ asks: false, waitingSince: before?.waitingSince });
  });

  test('is open again when its only answer was taken back', async () => {
    const { say, withdraw, row } = await begin();
    await say('Is Tuesday possible?');
    const asked = now.toISOString();
    await advance(minute);
    const answer = await say('Wrong order, sorry', staff);
    expect(await row()).toMatchObject({ asks: false });
    await withdraw(answer, staff);
    expect(await row()).toMatchObject({ asks: true, waitingSince: asked });
  });

  test('does not count as one that was answered late', async () => {
    const { say, withdraw, look } = await begin();
    // Five answers tell how quick a shop is: these take a second each.
    for (const n of [1, 2, 3, 4, 5]) {
      await say(`Question ${n}`);
      await advance(1000);
      await say(`Answer ${n}`, staff);
    }
    const usual = (await look()).shop.answersWithin;
    for (let n = 0; n < 7; n++) {
      await withdraw(await say('Never mind'));
      await advance(minute);
      await say('Good morning', staff);
    }
    expect((await look()).shop.answersWithin).toBe(usual);
  });
});
