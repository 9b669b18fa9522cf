import { describe, expect, test } from 'vitest';
import { totalsOf } from './order.ts';
import { placeOrders, splitPurchase } from './place-order.ts';
import { line, parts, purchase, start } from './test-story.ts';
import { dialogMarketplace } from './workflows/dialog-marketplace.ts';

const stock = line({ title: 'Doll' });
const made = line({ title: 'Dress', availability: 'made_to_order', quantity: 1, unitPrice: 2500 });
const { splitBy: _, ...unsplit } = dialogMarketplace;

const place = (lines: Parameters<typeof purchase>[0], workflow = dialogMarketplace) =>
  placeOrders(workflow, purchase(lines), parts, start);

describe('a purchase of one kind', () => {
  test.each([
    ['in_stock', stock],
    ['made_to_order', made],
  ])('%s is one order', (availability, only) => {
    const [decision, ...others] = place({ lines: [only, only] });
    expect(others).toEqual([]);
    expect(decision).toMatchObject({
      order: {
        id: 'ord_1',
        groupId: 'grp_1',
        number: '1042',
        state: 'awaiting_confirmation',
        version: 1,
        availability,
        lines: [only, only],
        facts: {},
        deadlines: [],
        shipments: [],
        workflow: { key: 'dialog-marketplace', version: 1 },
      },
      entries: [
        {
          author: { type: 'system' },
          at: start,
          published: true,
          content: { kind: 'order_placed', state: 'awaiting_confirmation' },
        },
      ],
      effects: [
        { type: 'email', to: 'seller', template: 'newOrder' },
        { type: 'email', to: 'buyer', template: 'orderPlaced' },
      ],
    });
  });
});

describe('a purchase of both kinds', () => {
  const decisions = place({ lines: [made, stock, made] });

  test('is two orders of one group, what is in stock first', () => {
    expect(decisions.map(({ order }) => [order.id, order.number, order.groupId, order.availability])).toEqual(
      [
        ['ord_1', '1042', 'grp_1', 'in_stock'],
        ['ord_2', '1042-2', 'grp_1', 'made_to_order'],
      ],
    );
    expect(decisions.map(({ order }) => order.lines)).toEqual([[stock], [made, made]]);
  });

  test('costs together what it did before', () => {
    const totals = decisions.map(({ order }) => totalsOf(order));
    expect(totals).toEqual([
      { items: 12_000, delivery: 900, total: 12_900, currency: 'EUR' },
      { items: 5000, delivery: 0, total: 5000, currency: 'EUR' },
    ]);
  });

  test('tells both sides of each', () => {
    expect(decisions.map(({ effects }) => effects.length)).toEqual([2, 2]);
  });

  test('stays one where the workflow does not split', () => {
    const [only, ...others] = place({ lines: [made, stock] }, unsplit);
    expect(others).toEqual([]);
    expect(only?.order).toMatchObject({ availability: 'mixed', number: '1042', lines: [made, stock] });
  });

  test('needs an id for each', () => {
    expect(() =>
      placeOrders(dialogMarketplace, purchase({ lines: [made, stock] }), { ...parts, ids: ['a'] }, start),
    ).toThrow(RangeError);
  });
});

test.each([
  [{ method: 'card', state: 'paid' }, { paid: start }],
  [{ method: 'card', state: 'open' }, {}],
  [{ method: 'card' }, {}],
])('a payment %o is known as %o', (payment, facts) => {
  expect(place({ payment })[0]?.order).toMatchObject({ facts, payment: { method: 'card' } });
});

test('a note is kept, none is left out', () => {
  expect(place({ note: 'Ring twice' })[0]?.order.note).toBe('Ring twice');
  expect(place({})[0]?.order).not.toHaveProperty('note');
});

test('parts keep all lines, each once, in their order', () => {
  const lines = [made, stock, made, stock, stock].map((each, index) => ({ ...each, sku: `${index}` }));
  const split = splitPurchase(dialogMarketplace, lines).map((part) => part.lines.map(({ sku }) => sku));
  expect(split).toEqual([
    ['1', '3', '4'],
    ['0', '2'],
  ]);
});
