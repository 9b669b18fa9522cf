import { dialogMarketplace, sampleNames, type Workflow } from '@ordialog/core';
import type { OrderList, Problem, SimulationView } from '@ordialog/protocol';
import { beforeAll, expect, test } from 'vitest';
import { type ApiClient, asShop, asStaff } from '../support/api.ts';
import { startServer } from '../support/server.ts';

const { key } = dialogMarketplace;
/** Half a day to pay. */
const draft: Workflow = {
  ...dialogMarketplace,
  deadlines: dialogMarketplace.deadlines.map((deadline) =>
    deadline.name === 'payment' ? { ...deadline, after: 'PT4H', pausedBy: [], reminders: [] } : deadline,
  ),
  transitions: dialogMarketplace.transitions.map((row) => {
    const { when: _, ...always } = row;
    return row.name === 'expirePayment' ? always : row;
  }),
};

let shop: ApiClient;
let staff: ApiClient;
beforeAll(async () => {
  const { url } = await startServer({ database: 'pglite' });
  shop = asShop(url);
  staff = (await asStaff(url)).with({ 'accept-language': 'en' });
});

const simulate = (body: Record<string, unknown>) =>
  staff.post<SimulationView & Problem>(`/v1/workflows/${key}/simulate`, body);

test('past orders live through the same again under their own workflow', async () => {
  const { status, body } = await simulate({ document: dialogMarketplace });
  expect([status, body.source, body.differing]).toEqual([200, 'past', 0]);
  const { body: all } = await shop.get<OrderList>('/v1/orders?view=all&limit=100');
  expect(body.orders.map(({ number }) => number).toSorted()).toEqual(
    all.items.map(({ number }) => number).toSorted(),
  );
  for (const { past, path, refused } of body.orders) {
    expect(path).toEqual(past);
    expect(refused).toEqual([]);
  }
  for (const { past, simulated } of body.states) expect(simulated).toBe(past);
});

test('a draft shows where they would have gone, why not on, and what would have been sent', async () => {
  const { body } = await simulate({ document: draft, orders: 'past', limit: 200 });
  const order = body.orders.find(({ number }) => number === '1036');
  expect(order?.past.map(({ state }) => state)).toEqual([
    'awaiting_confirmation',
    'awaiting_payment',
    'preparing_shipment',
    'shipped',
  ]);
  expect(order?.path.at(-1)).toMatchObject({
    state: 'unpaid',
    stateName: 'Unpaid',
    deadline: 'payment',
    by: 'system',
  });
  expect(order?.differsAt).toBe(2);
  expect(order?.refused[0]).toMatchObject({
    by: 'buyer',
    name: 'claimPayment',
    label: 'I have paid',
    stateName: 'Unpaid',
    code: 'order_ended',
    message: 'The order has ended; it moves no more.',
  });
  expect(order?.sends).toContainEqual(
    expect.objectContaining({
      type: 'email',
      template: 'stateChanged',
      to: 'buyer',
      locale: 'it',
      state: 'unpaid',
    }),
  );
  expect(body.differing).toBeGreaterThan(0);
  const unpaid = body.states.find(({ state }) => state === 'unpaid');
  expect(unpaid?.simulated).toBeGreaterThan(unpaid?.past ?? 0);
  expect(body.sends.find(({ template }) => template === 'newOrder')?.count).toBe(body.orders.length);
});

test('nothing is kept and nothing is sent', async () => {
  const snapshot = async () => {
    const orders = (await shop.get<OrderList>('/v1/orders?view=all&limit=100')).body;
    const logs = await Promise.all(
      orders.items.map(({ id }) => shop.get(`/v1/orders/${id}/entries?limit=200`)),
    );
    const deliveries = await Promise.all(
      orders.items.map(({ id }) => shop.get(`/v1/orders/${id}/deliveries`)),
    );
    const workflow = await shop.get(`/v1/workflows/${key}`);
    return [orders, ...[...logs, ...deliveries, workflow].map(({ body }) => body)];
  };
  const before = await snapshot();
  expect((await simulate({ document: draft })).status).toBe(200);
  expect((await simulate({ document: draft, orders: 'sample' })).status).toBe(200);
  expect(await snapshot()).toEqual(before);
});

test('typical orders stand in for a shop without past ones', async () => {
  const { body } = await simulate({ document: draft, orders: 'sample' });
  expect(body.source).toBe('sample');
  expect(body.orders.map(({ story }) => story)).toEqual([...sampleNames]);
  expect(body.orders.find(({ story }) => story === 'ordinary')?.path.at(-1)?.state).toBe('unpaid');
  const own = { ...dialogMarketplace, key: 'brand-new' };
  const fresh = await staff.post<SimulationView>('/v1/workflows/brand-new/simulate', { document: own });
  expect([fresh.body.source, fresh.body.differing]).toEqual(['sample', 0]);
});

test('a draft that needs mending is not tried', async () => {
  const { status, body } = await simulate({ document: { ...draft, initial: 'gone' } });
  expect([status, body.code]).toEqual([422, 'invalid_workflow']);
  expect(body.errors?.[0]).toMatchObject({ path: 'initial', code: 'unknown_state' });
  expect((await simulate({ document: draft, limit: 201 })).status).toBe(422);
  expect((await simulate({ document: [] })).body.errors?.[0]?.code).toBe('not_an_object');
});
