import { dialogMarketplace, type Workflow } from '@ordialog/core';
import type { DeliveryView, OrderMoves } from '@ordialog/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { eachAtOnce } from '../faults/each-at-once.ts';
import { startTwoServers } from '../faults/start-servers.ts';
import { type ApiClient, asShop, asStaff } from '../support/api.ts';
import { type PlacedOrder, placeOrder } from '../support/place-order.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';

const day = 24 * 60 * 60 * 1000;

/** The marketplace's workflow with other words for its payment deadline. */
function paying(key: string, deadline: Partial<Workflow['deadlines'][number]>): Record<string, unknown> {
  const deadlines = dialogMarketplace.deadlines.map((each) =>
    each.name === 'payment' ? { ...each, ...deadline } : each,
  );
  return { ...dialogMarketplace, key, deadlines };
}
const remindBefore = (...spans: readonly string[]) => ({
  reminders: spans.map(
    (before) => ({ before, effects: [{ type: 'email', to: 'buyer', template: 'reminder' }] }) as const,
  ),
});
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 700));

describe('an order that follows a version with other reminders', () => {
  const key = 'reminding';
  let server: ServerProcess;
  let shop: ApiClient;

  beforeAll(async () => {
    server = await startServer({ database: 'pglite', clock: new Date('2026-11-23T09:00:00Z') });
    shop = asShop(server.url);
  });

  const save = async (...spans: readonly string[]): Promise<number> => {
    const document = paying(key, remindBefore(...spans));
    return (await shop.post<Workflow>(`/v1/workflows/${key}/versions`, document)).body.version;
  };
  const unpaid = async (): Promise<PlacedOrder> => {
    await shop.post(`/v1/workflows/${key}/default`);
    const order = await placeOrder(server.url);
    await order.act(shop, 'confirmOrder');
    return order;
  };
  /** The person signs in anew each time: the moved clock ends sessions. */
  const move = async (to: number) => {
    const staff = await asStaff(server.url);
    return (await staff.post<OrderMoves>(`/v1/workflows/${key}/moves`, { to, dryRun: false })).body.moved;
  };
  const reminded = async (order: PlacedOrder): Promise<number> => {
    const { body } = await shop.get<{ items: DeliveryView[] }>(`/v1/orders/${order.id}/deliveries`);
    return body.items.filter(({ template }) => template === 'reminder').length;
  };

  test('is reminded at the new version’s times and not at the old one’s', async () => {
    await save('PT12H');
    const order = await unpaid();
    expect(await move(await save('P2D', 'PT1H'))).toBe(1);
    await server.advance(day);
    await expect.poll(() => reminded(order), { timeout: 10_000 }).toBe(1);
    await server.advance(1.6 * day);
    await aWhile();
    expect(await reminded(order)).toBe(1);
    await server.advance(0.38 * day);
    await expect.poll(() => reminded(order), { timeout: 10_000 }).toBe(2);
    await order.act(shop, 'cancel');
  });

  test('hears nothing of reminders whose time was before the move', async () => {
    await save('PT6H');
    const order = await unpaid();
    await server.advance(2 * day);
    expect(await move(await save('P2D', 'PT3H'))).toBe(1);
    await aWhile();
    expect(await reminded(order)).toBe(0);
    await server.advance(0.95 * day);
    await expect.poll(() => reminded(order), { timeout: 10_000 }).toBe(1);
    await order.act(shop, 'cancel');
  });

  test('hears nothing more of them after a pause either', async () => {
    await save('P2DT12H', 'P1D');
    const order = await unpaid();
    const now = await server.advance(2.5 * day);
    await expect.poll(() => reminded(order), { timeout: 10_000 }).toBe(2);
    await order.act(await order.buyerAt(now), 'claimPayment');
    await server.advance(day);
    await order.act(shop, 'reportPaymentMissing');
    const [deadline] = (await order.look()).deadlines;
    // Half a day was left when it stopped, and its grace is two.
    expect(deadline?.dueAt).toBe(new Date(now.getTime() + 3 * day).toISOString());
    await server.advance(0.5 * day);
    await aWhile();
    expect(await reminded(order)).toBe(2);
    await server.advance(0.6 * day);
    await expect.poll(() => reminded(order), { timeout: 10_000 }).toBe(3);
  });
});

test('moves that race payments and deadlines on two servers leave one end to each order', async () => {
  const key = 'racing';
  const { first, second } = await startTwoServers();
  const shops = [asShop(first.url), asShop(second.url)] as const;
  const people = await Promise.all([asStaff(first.url), asStaff(second.url)]);
  const shop = shops[0];
  await shop.post(`/v1/workflows/${key}/versions`, paying(key, { reminders: [] }));
  await shop.post(`/v1/workflows/${key}/default`);
  const orders: PlacedOrder[] = [];
  await eachAtOnce(Array.from({ length: 60 }), 8, async () => {
    const order = await placeOrder(first.url);
    await order.act(shop, 'confirmOrder');
    orders.push(order);
  });
  // Who follows it is late at once.
  await shop.post(`/v1/workflows/${key}/versions`, paying(key, { after: 'PT1S', reminders: [] }));

  const paid = new Set<string>();
  const moving = people.map((staff) =>
    staff.post<OrderMoves>(`/v1/workflows/${key}/moves`, { to: 2, dryRun: false }),
  );
  const paying2 = eachAtOnce(orders, 6, async (order, index) => {
    const { status, body } = await (index % 2 ? shops[0] : shops[1]).post<{ code?: string }>(
      `/v1/orders/${order.id}/transitions`,
      { name: 'confirmPayment' },
    );
    if (status === 200) paid.add(order.id);
    else expect([status, body.code]).toEqual([409, expect.stringMatching(/transition_not|order_ended/)]);
  });
  const [moves] = await Promise.all([Promise.all(moving), paying2]);
  const moved = moves.reduce((sum, { body }) => sum + body.moved, 0);

  let changed = 0;
  for (const order of orders) {
    const end = paid.has(order.id) ? 'preparing_shipment' : 'unpaid';
    await expect.poll(async () => (await order.look()).state, { timeout: 20_000 }).toBe(end);
    const entries = await order.entries();
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
    const acts = entries.flatMap((entry) => (entry.kind === 'transition' ? [entry.name] : []));
    expect(acts).toEqual(['confirmOrder', paid.has(order.id) ? 'confirmPayment' : 'expirePayment']);
    const changes = entries.filter((entry) => entry.kind === 'event' && entry.event === 'workflow_changed');
    const { workflow, version } = await order.look();
    expect([changes.length, workflow.version]).toEqual(changes.length === 1 ? [1, 2] : [0, 1]);
    // One for being placed, one for each act, one for the move: nothing was written over.
    expect(version).toBe(1 + acts.length + changes.length);
    changed += changes.length;
  }
  expect(moved).toBe(changed);
  expect([paid.size > 0, changed > 0]).toEqual([true, true]);
});
