import { randomUUID } from 'node:crypto';
import { dialogMarketplace, type Workflow } from '@ordialog/core';
import type { OrderList, OrderMoves, OrderView, Problem } from '@ordialog/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ApiClient, asShop, asStaff } from '../support/api.ts';
import { type PlacedOrder, placeOrder } from '../support/place-order.ts';
import { databases, startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';

const day = 24 * 60 * 60 * 1000;
const { awaiting_payment: payment, ...others } = dialogMarketplace.states;
if (!payment) throw new Error('the story begins with a payment');
const movedName = (name: string) => (name === 'awaiting_payment' ? 'to_pay' : name);
/** The payment under another name, and a day shorter. */
const renamed = (key: string): Workflow => ({
  ...dialogMarketplace,
  key,
  states: { ...others, to_pay: payment },
  transitions: dialogMarketplace.transitions.map((row) => ({
    ...row,
    from: row.from.map(movedName),
    to: movedName(row.to),
  })),
  deadlines: dialogMarketplace.deadlines.map((deadline) => ({
    ...deadline,
    state: movedName(deadline.state),
    ...(deadline.state === 'awaiting_payment' ? { after: 'P2D' } : {}),
  })),
});

describe.each(databases)('moving running orders to another version on %s', (database) => {
  let server: ServerProcess;
  let shop: ApiClient;
  let staff: ApiClient;
  let orders: readonly PlacedOrder[];
  const key = 'moving';
  const url = `/v1/workflows/${key}/moves`;
  const mapping = { awaiting_payment: 'to_pay' };
  const move = (body: Record<string, unknown>) =>
    staff
      .with({ 'accept-language': 'en' })
      .post<OrderMoves & Problem>(url, { to: 2, dryRun: false, ...body });

  beforeAll(async () => {
    server = await startServer({ database, clock: new Date() });
    shop = asShop(server.url);
    staff = await asStaff(server.url);
    await shop.post(`/v1/workflows/${key}/versions`, { ...dialogMarketplace, key });
    await shop.post(`/v1/workflows/${key}/default`);
    orders = await Promise.all([placeOrder(server.url), placeOrder(server.url), placeOrder(server.url)]);
    const [, unpaid, canceled] = orders;
    // By a person, so that its mail waits until it can no longer be undone; the clock stands still.
    await unpaid?.act(staff, 'confirmOrder');
    await canceled?.act(shop, 'cancel');
    const message = { clientMessageId: randomUUID(), text: 'When?' };
    const asked = await unpaid?.buyer.post(`/v1/orders/${unpaid.id}/messages`, message);
    expect(asked?.status).toBe(201);
    const added = await shop.post(`/v1/workflows/${key}/versions`, { ...renamed(key) });
    expect(added.status).toBe(201);
  });

  test('a dry run tells what fits and what does not, and moves nothing', async () => {
    const { status, body } = await move({ dryRun: true });
    expect(status).toBe(200);
    expect(body).toMatchObject({ to: 2, dryRun: true, moved: 1, left: 1, more: false });
    expect(body.states).toHaveLength(2);
    expect(body.states).toContainEqual({
      state: 'awaiting_confirmation',
      stateName: 'Awaiting confirmation',
      orders: 1,
      to: 'awaiting_confirmation',
      toName: 'Awaiting confirmation',
      suggestion: null,
      overdue: 0,
    });
    expect(body.states).toContainEqual({
      state: 'awaiting_payment',
      stateName: 'Awaiting payment',
      orders: 1,
      to: null,
      toName: null,
      suggestion: 'to_pay',
      overdue: 0,
    });
    for (const order of orders) expect((await order.look()).workflow).toEqual({ key, version: 1 });
  });

  test('what is asked for must exist', async () => {
    expect((await move({ to: 9 })).body).toMatchObject({ status: 422, code: 'unknown_version' });
    expect((await move({ from: 9 })).body).toMatchObject({ status: 422, code: 'unknown_version' });
    const target = await move({ mapping: { awaiting_payment: 'gone' } });
    expect(target.body).toMatchObject({ status: 422, code: 'unknown_target' });
    const unknown = await staff.post<Problem>('/v1/workflows/none/moves', { to: 1, dryRun: true });
    expect(unknown.status).toBe(404);
    expect((await shop.post<Problem>(url, { to: 2, dryRun: true })).body.code).toBe('wrong_caller');
  });

  test('those that fit move, and only they; their log says so to the seller alone', async () => {
    const [open, unpaid, canceled] = orders;
    if (!open || !unpaid || !canceled) throw new Error('three were placed');
    const before = await unpaid.look();
    const listed = async () =>
      (await shop.get<OrderList>(`/v1/orders?number=${before.number}`)).body.items[0];
    const { asks, waitingSince, unread } = (await listed()) ?? {};
    expect(asks).toBe(true);
    const { body } = await move({ mapping });
    expect(body).toMatchObject({ dryRun: false, moved: 2, left: 0, more: false });
    expect((await canceled.look()).workflow.version).toBe(1);
    expect((await open.look()).workflow.version).toBe(2);
    const moved = await unpaid.look();
    expect(moved).toMatchObject({
      state: 'to_pay',
      stateName: 'Awaiting payment',
      workflow: { key, version: 2 },
      version: before.version + 1,
    });
    // No news, and no answer to what the buyer asked.
    expect(await listed()).toMatchObject({ asks, waitingSince, unread });
    const [entry] = (await unpaid.entries(staff.with({ 'accept-language': 'en' }))).slice(-1);
    expect(entry).toMatchObject({
      kind: 'event',
      event: 'workflow_changed',
      published: false,
      text: 'The order follows version 2 of its workflow now; state: “Awaiting payment”',
    });
    const forBuyer = await unpaid.entries(unpaid.buyer);
    expect(forBuyer.at(-1)).toMatchObject({ kind: 'withheld' });
    // Entries from before keep the words of their version.
    const confirmed = forBuyer.find((each) => each.kind === 'transition');
    expect(confirmed).toMatchObject({ to: 'awaiting_payment', toName: payment.name.it });
    const view = (await unpaid.buyer.get<OrderView>(`/v1/orders/${unpaid.id}`)).body;
    expect(view.state).toBe('to_pay');
    expect((await move({ mapping })).body).toMatchObject({ moved: 0, states: [] });
  });

  test('what had been put off is sent, by the names of the new version', async () => {
    const [, unpaid] = orders;
    if (!unpaid) throw new Error('three were placed');
    const { email } = (await unpaid.look()).buyer;
    await server.advance(60_000);
    const mails = async () => {
      const list = await (await fetch(new URL('/dev/emails', server.url))).text();
      return list.split('<li>').filter((item) => item.includes(email));
    };
    await expect.poll(async () => (await mails()).join(''), { timeout: 20_000 }).toContain(payment.name.it);
    expect((await mails()).join('')).not.toContain('awaiting_payment');
  });

  test('the new version’s deadline passes, once, and the old one’s does nothing', async () => {
    const [, unpaid] = orders;
    if (!unpaid) throw new Error('three were placed');
    const { deadlines } = await unpaid.look();
    expect(deadlines).toMatchObject([{ name: 'payment' }]);
    await server.advance(1.9 * day);
    expect((await unpaid.look()).state).toBe('to_pay');
    await server.advance(0.2 * day);
    await expect.poll(async () => (await unpaid.look()).state, { timeout: 20_000 }).toBe('unpaid');
    const { head } = await unpaid.look();
    await server.advance(3 * day);
    expect((await unpaid.look()).head).toBe(head);
  });
});
