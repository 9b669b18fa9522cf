import { randomUUID } from 'node:crypto';
import type { EntryView, OrderView, Problem } from '@ordialog/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { placeOrder } from '../support/place-order.ts';
import { databases, startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';

const actors = Array.from({ length: 16 }, (_, index) => index);

describe.each(databases)('races on %s', (database) => {
  let server: ServerProcess;

  beforeAll(async () => {
    server = await startServer({ database });
  });

  test('of 16 who move one order at once, one does; the others are shown the order as it is', async () => {
    for (let round = 0; round < 20; round++) {
      const order = await placeOrder(server.url);
      const path = `/v1/orders/${order.id}/transitions`;
      const answers = await Promise.all(
        actors.map((index) =>
          index % 2 === 0
            ? order.shop.post<OrderView>(path, { name: 'confirmOrder', expectedVersion: 1 })
            : order.buyer.post<OrderView & Problem & { order: OrderView }>(path, {
                name: 'cancel',
                expectedVersion: 1,
              }),
        ),
      );
      const won = answers.filter(({ status }) => status === 200);
      const lost = answers.filter(({ status }) => status === 409);
      expect([won.length, lost.length]).toEqual([1, 15]);
      const winner = won[0]?.body.state;
      for (const { body } of lost) expect(body).toMatchObject({ order: { state: winner, version: 2 } });
      expect(await order.entries()).toHaveLength(2);
    }
  });

  test('the same message sent 16 times at once is one entry', async () => {
    const order = await placeOrder(server.url);
    const body = { clientMessageId: randomUUID(), text: 'Once' };
    const answers = await Promise.all(
      actors.map(() => order.buyer.post<EntryView>(`/v1/orders/${order.id}/messages`, body)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array(15).fill(200), 201]);
    expect(new Set(answers.map((answer) => answer.body.seq))).toEqual(new Set([2]));
    expect(await order.entries()).toHaveLength(2);
  });

  test('the same purchase reported 16 times at once is one order', async () => {
    const { shop } = await placeOrder(server.url);
    const purchase = {
      externalId: randomUUID(),
      currency: 'EUR',
      buyer: { email: 'once@example.com' },
      lines: [{ title: 'Doll', quantity: 1, unitPrice: 1, availability: 'in_stock' }],
      delivery: { method: 'post' },
    };
    const answers = await Promise.all(
      actors.map(() => shop.post<{ orders: OrderView[] }>('/v1/orders', purchase)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(answers.map((answer) => answer.body.orders[0]?.id)).size).toBe(1);
  });
});
