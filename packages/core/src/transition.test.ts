import { describe, expect, test } from 'vitest';
import { after, given, start, when } from './test-story.ts';
import { transition } from './transition.ts';
import type { Workflow } from './workflow.ts';
import { dialogMarketplace } from './workflows/dialog-marketplace.ts';

describe('is refused', () => {
  test.each<[string, Parameters<typeof when>, string]>([
    ['a name the workflow lacks', [given(), 'seller', 'explode'], 'unknown_transition'],
    ['what everything inherits', [given(), 'seller', 'constructor'], 'unknown_transition'],
    ['what is for another state', [given(), 'seller', 'ship'], 'transition_not_available'],
    ['what is for another actor', [given(), 'buyer', 'confirmOrder'], 'actor_not_allowed'],
    [
      'what was decided on an older version',
      [given(), 'seller', 'confirmOrder', { expectedVersion: 2 }],
      'version_conflict',
    ],
    [
      'what is for an ended order',
      [given({}, [['buyer', 'cancel']]), 'seller', 'confirmOrder'],
      'order_ended',
    ],
    ['an unknown field', [given(), 'seller', 'confirmOrder', { fields: { color: 'red' } }], 'invalid_fields'],
  ])('%s', (_, request, code) => {
    expect(when(...request)).toMatchObject({ accepted: false, refusal: { code } });
  });
});

test('leaves the order it was given as it was', () => {
  const order = Object.freeze(given());
  const copy = structuredClone(order);
  expect(when(order, 'seller', 'confirmOrder', { at: after('1h') }).accepted).toBe(true);
  expect(order).toEqual(copy);
});

test('is taken on the version that was seen', () => {
  expect(when(given(), 'seller', 'confirmOrder', { expectedVersion: 1 }).accepted).toBe(true);
});

test('an act that leads to the same state enters nothing', () => {
  const order = given({}, [['seller', 'confirmOrder']]);
  const result = when(order, 'buyer', 'claimPayment', { at: start });
  expect(result.accepted && result.effects.map(({ state, ...effect }) => effect)).toEqual([
    { type: 'email', to: 'seller', template: 'paymentClaimed', transition: 'claimPayment' },
  ]);
});

test('the first row that fits order and actor is taken', () => {
  const [row] = dialogMarketplace.transitions.filter(({ name }) => name === 'confirmOrder');
  if (!row) throw new Error('confirmOrder is gone');
  const workflow: Workflow = {
    ...dialogMarketplace,
    transitions: [
      { ...row, when: { fact: 'never' }, to: 'unpaid' },
      { ...row, actors: ['buyer'], to: 'canceled' },
      { ...row, to: 'shipped' },
      row,
    ],
  };
  const request = { name: 'confirmOrder', author: { type: 'seller' } } as const;
  expect(transition(workflow, given(), request, start)).toMatchObject({ order: { state: 'shipped' } });
});
