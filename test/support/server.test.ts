import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { asStaff } from './api.ts';
import { placeOrder } from './place-order.ts';
import { databases, startServer } from './server.ts';
import { connectSocket } from './socket.ts';

test.each(databases)(
  'a server on %s that is killed comes back with what it acknowledged',
  async (database) => {
    const server = await startServer({ database });
    const order = await placeOrder(server.url);
    const socket = await connectSocket(order.buyer);
    const message = { orderId: order.id, clientMessageId: randomUUID(), text: 'Привет' };
    const answer = await socket.emitWithAck('post', message);
    expect(answer).toMatchObject({ data: { kind: 'message', text: 'Привет' } });
    socket.disconnect();

    expect(await server.kill()).toEqual({ code: null, signal: 'SIGKILL' });
    await server.resume();

    const entries = await order.entries(await asStaff(server.url));
    expect(entries.at(-1)).toMatchObject({ kind: 'message', text: 'Привет' });
    expect(await server.stop()).toEqual({ code: 0, signal: null });
  },
);

test('days pass on a server with a clock', async () => {
  const server = await startServer({ database: 'pglite', clock: new Date('2026-03-02T09:00:00Z') });
  const order = await placeOrder(server.url);
  await order.act(order.shop, 'confirmOrder');
  expect(await order.look()).toMatchObject({
    state: 'awaiting_payment',
    placedAt: '2026-03-02T09:00:00.000Z',
  });
  expect(await server.advance(3 * 24 * 3_600_000)).toEqual(new Date('2026-03-05T09:00:00Z'));
  await expect.poll(async () => (await order.look()).state, { timeout: 10_000 }).toBe('unpaid');
});
