import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type PlacedOrder, placeOrder } from '../support/place-order.ts';
import { databases, startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

const stateOf = (order: PlacedOrder) => async () => (await order.look()).state;
const transitionsOf = async (order: PlacedOrder) =>
  (await order.entries()).flatMap((entry) => (entry.kind === 'transition' ? [entry.name] : []));
/** Long enough for a job that wrongly ran. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 700));

describe.each(databases)('deadlines on %s', (database) => {
  let server: ServerProcess;

  beforeAll(async () => {
    server = await startServer({ database, clock: new Date('2026-11-23T09:00:00Z') });
  });

  test('an order that nobody pays for is unpaid after three days, not before, and once', async () => {
    const order = await placeOrder(server.url);
    await order.act(order.shop, 'confirmOrder');
    await server.advance(3 * day - 1000);
    await aWhile();
    expect(await stateOf(order)()).toBe('awaiting_payment');

    await server.advance(1000);
    await expect.poll(stateOf(order), { timeout: 10_000 }).toBe('unpaid');
    await server.advance(40 * day);
    await aWhile();
    expect(await transitionsOf(order)).toEqual(['confirmOrder', 'expirePayment']);
  });

  test('a buyer who says it is paid stops the clock; not found, two days are left at least', async () => {
    const order = await placeOrder(server.url);
    await order.act(order.shop, 'confirmOrder');
    const now = await server.advance(2 * day);
    await order.act(await order.buyerAt(now), 'claimPayment');
    await server.advance(10 * day);
    await aWhile();
    expect(await stateOf(order)()).toBe('awaiting_payment');

    await order.act(order.shop, 'reportPaymentMissing');
    await server.advance(2 * day - 1000);
    await aWhile();
    expect(await stateOf(order)()).toBe('awaiting_payment');
    await server.advance(1000);
    await expect.poll(stateOf(order), { timeout: 10_000 }).toBe('unpaid');
  });

  test('a shipped order completes by itself after 35 days, a pickup after 5', async () => {
    const shipped = await placeOrder(server.url);
    const pickedUp = await placeOrder(server.url, { availability: 'made_to_order' });
    for (const order of [shipped, pickedUp]) {
      await order.act(order.shop, 'confirmOrder');
      await order.act(order.shop, 'confirmPayment');
    }
    await shipped.act(shipped.shop, 'ship', { carrier: 'ups', trackingNumber: '1Z5R89390357567127' });
    await pickedUp.act(pickedUp.shop, 'readyForPickup');

    await server.advance(5 * day);
    await expect.poll(stateOf(pickedUp), { timeout: 10_000 }).toBe('picked_up');
    await server.advance(30 * day - 1000);
    await aWhile();
    expect(await stateOf(shipped)()).toBe('shipped');
    await server.advance(1000);
    await expect.poll(stateOf(shipped), { timeout: 10_000 }).toBe('received');
  });

  test('a deadline that passes while the server is down is met when it is back', async () => {
    const order = await placeOrder(server.url);
    await order.act(order.shop, 'confirmOrder');
    await server.advance(3 * day - 1000);
    await server.kill();
    await server.resume();
    await server.advance(1000);
    await vi.waitFor(async () => expect(await stateOf(order)()).toBe('unpaid'), { timeout: 10_000 });
    expect(await transitionsOf(order)).toEqual(['confirmOrder', 'expirePayment']);
  });
});
