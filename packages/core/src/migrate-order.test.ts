import { expect, test } from 'vitest';
import { migrateOrder } from './migrate-order.ts';
import { after, given, start } from './test-story.ts';
import type { Workflow } from './workflow.ts';
import { dialogMarketplace } from './workflows/dialog-marketplace.ts';

const author = { type: 'seller', id: 'seller' } as const;
const { awaiting_payment: payment, ...others } = dialogMarketplace.states;
if (!payment) throw new Error('the story begins with a payment');

const next: Workflow = {
  ...dialogMarketplace,
  version: 2,
  deadlines: dialogMarketplace.deadlines.map((deadline) =>
    deadline.state === 'awaiting_payment' ? { ...deadline, after: 'P5D' } : deadline,
  ),
};
/** The same process with its payment under another name. */
const renamed: Workflow = {
  ...dialogMarketplace,
  version: 3,
  states: { ...others, to_pay: payment },
  transitions: dialogMarketplace.transitions.map((row) => ({
    ...row,
    from: row.from.map((name) => (name === 'awaiting_payment' ? 'to_pay' : name)),
    to: row.to === 'awaiting_payment' ? 'to_pay' : row.to,
  })),
  deadlines: [],
};
const unpaid = () => given({}, [['seller', 'confirmOrder']]);

test('an order in a state that both versions have stays in it', () => {
  const moved = migrateOrder(dialogMarketplace, unpaid(), { to: next, author }, after('1d'));
  expect(moved?.order).toMatchObject({
    state: 'awaiting_payment',
    stateEnteredAt: start,
    workflow: { key: 'dialog-marketplace', version: 2 },
    version: 3,
  });
  expect(moved?.effects).toEqual([]);
  expect(moved?.entries).toEqual([
    {
      author,
      at: after('1d'),
      published: false,
      content: {
        kind: 'workflow_changed',
        fromVersion: 1,
        toVersion: 2,
        from: 'awaiting_payment',
        to: 'awaiting_payment',
      },
    },
  ]);
});

test('its deadline is the new version’s, counted from when it began', () => {
  const moved = migrateOrder(dialogMarketplace, unpaid(), { to: next, author }, after('1d'));
  expect(moved?.order.deadlines).toMatchObject([{ startedAt: start, dueAt: after('5d') }]);
});

test('a pause that is over still counts, and one that runs goes on', () => {
  const claimed = given({}, [
    ['seller', 'confirmOrder'],
    ['buyer', 'claimPayment', { at: after('1d') }],
  ]);
  const paused = migrateOrder(dialogMarketplace, claimed, { to: next, author }, after('2d'));
  expect(paused?.order.deadlines).toMatchObject([{ dueAt: after('5d'), pausedAt: after('1d') }]);
  const resumed = given({}, [
    ['seller', 'confirmOrder'],
    ['buyer', 'claimPayment', { at: after('1d') }],
    ['seller', 'reportPaymentMissing', { at: after('2d') }],
  ]);
  const moved = migrateOrder(dialogMarketplace, resumed, { to: next, author }, after('2d'));
  expect(moved?.order.deadlines).toMatchObject([{ dueAt: after('6d') }]);
});

test('a state that is no more needs another name', () => {
  expect(migrateOrder(dialogMarketplace, unpaid(), { to: renamed, author }, after('1d'))).toBeUndefined();
  const mapping = { awaiting_payment: 'to_pay' };
  const moved = migrateOrder(dialogMarketplace, unpaid(), { to: renamed, mapping, author }, after('1d'));
  expect(moved?.order).toMatchObject({
    state: 'to_pay',
    publishedState: 'to_pay',
    stateEnteredAt: after('1d'),
    deadlines: [],
  });
  // Nobody is written to because a state has another name.
  expect(moved?.effects).toEqual([]);
});

test('names that every object has are no states', () => {
  const mapping = { awaiting_payment: 'toString' };
  expect(
    migrateOrder(dialogMarketplace, unpaid(), { to: renamed, mapping, author }, after('1d')),
  ).toBeUndefined();
});

test('what the new version does by itself is done at once', () => {
  const direct: Workflow = {
    ...dialogMarketplace,
    version: 4,
    transitions: dialogMarketplace.transitions.map((row) =>
      row.name === 'skipPayment' ? { ...row, when: { availability: 'in_stock' } } : row,
    ),
  };
  const moved = migrateOrder(dialogMarketplace, unpaid(), { to: direct, author }, after('1d'));
  expect(moved?.order.state).toBe('preparing_shipment');
  expect(moved?.entries.map(({ content }) => content.kind)).toEqual(['workflow_changed', 'transition']);
});
