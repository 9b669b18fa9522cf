import type { EntryView } from '@ordialog/protocol';
import { beforeAll, expect, test } from 'vitest';
import type { SeedOrder } from './seed-order.ts';
import { day, SeedShop } from './seed-shop.ts';

/** Carriers and banks tell of things when they can: before the state these belong to, or after it. */
let shop: SeedShop;
beforeAll(async () => {
  shop = await SeedShop.open('dialog-marketplace', 'en');
});

const hour = day / 24;
const parcel = { carrier: 'ups', trackingNumber: '1Z5R89390357567127' };
type Fact = (order: SeedOrder) => Promise<unknown>;
const inTransit: Fact = (order) => order.report('in_transit', shop.at(-3 * hour));
const exception: Fact = (order) => order.report('exception', shop.at(-2 * hour));
const delivered: Fact = (order) => order.report('delivered', shop.at(-hour));
const paid: Fact = (order) => order.pay('paid');
const act =
  (name: string): Fact =>
  (order) =>
    order.act('seller', name);

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((others) => [item, ...others]),
  );
}

/** An order of which the parcel is known, told these facts one after the other. */
async function told(facts: readonly Fact[], { workflow = 'dialog-marketplace', before = [] as Fact[] } = {}) {
  const order = await shop.place({ workflow });
  for (const fact of before) await fact(order);
  await order.parcel(parcel.carrier, parcel.trackingNumber);
  for (const fact of facts) await fact(order);
  return order;
}

/** How often each fact stands in the log. */
async function factsIn(order: SeedOrder): Promise<Record<string, number>> {
  const entries = (await order.log('buyer')).filter(
    (entry): entry is Extract<EntryView, { kind: 'event' }> => entry.kind === 'event',
  );
  const texts = Object.groupBy(entries, ({ text }) => text);
  return Object.fromEntries(Object.entries(texts).map(([text, all = []]) => [text, all.length]));
}

const eachOnce = {
  'Parcel 1Z5R89390357567127 with UPS': 1,
  'The parcel is on its way': 1,
  'The carrier reports a problem with the parcel': 1,
  'The carrier delivered the parcel': 1,
  'The payment arrived': 1,
};

test('news of payment and parcel before, between and after the confirmation lead to the same order', async () => {
  for (const facts of permutations([inTransit, delivered, paid, act('confirmOrder')])) {
    const order = await told([exception, ...facts]);
    expect(await order.state()).toBe('preparing_shipment');
    expect(await factsIn(order)).toEqual(eachOnce);
    // Shipped at last: the parcel is the one that was known, and its delivery counts.
    const shipped = await order.act('seller', 'ship', parcel);
    expect(shipped).toMatchObject({
      state: 'shipped',
      shipments: [{ events: [{ status: 'in_transit' }, { status: 'exception' }, { status: 'delivered' }] }],
      deadlines: [{ name: 'receipt', startedAt: shop.at(-hour), dueAt: shop.at(35 * day - hour) }],
    });
    expect(shipped.shipments).toHaveLength(1);
  }
});

test('after a cancellation they are kept and seen, and move nothing', async () => {
  const before = [act('confirmOrder'), act('cancel')];
  for (const facts of permutations([inTransit, exception, delivered, paid])) {
    const order = await told(facts, { before });
    expect(await order.seenBy('seller')).toMatchObject({ state: 'canceled', deadlines: [] });
    expect(await factsIn(order)).toEqual(eachOnce);
  }
});

test('repeats of them change nothing', async () => {
  const referred: Fact = (order) => order.pay('paid', 'TRX-1');
  const order = await told([inTransit, delivered, referred]);
  const before = await order.seenBy('seller');
  for (const fact of [inTransit, delivered, referred]) await fact(order);
  await order.parcel(' UPS ', '1z5r89390357567127');
  expect(await order.seenBy('seller')).toEqual(before);
});

test('a second payment, or late news of one, is kept and changes nothing else', async () => {
  const order = await told([(each) => each.pay('paid', 'TRX-1'), act('confirmOrder')]);
  const { state, deadlines } = await order.seenBy('seller');
  await order.pay('pending', 'TRX-1');
  await order.pay('paid', 'TRX-2');
  await order.pay('paid');
  expect(await order.seenBy('seller')).toMatchObject({ state, deadlines });
  expect(await factsIn(order)).toEqual({
    'Parcel 1Z5R89390357567127 with UPS': 1,
    'The payment arrived': 1,
    'A payment under way was reported; the order was paid already': 1,
    'A payment was reported once more; the order was paid already': 2,
  });
});

test('an order that is delivered before the shop began with it catches up at once', async () => {
  for (const facts of permutations([inTransit, delivered, act('startProcessing')])) {
    const order = await told(facts, { workflow: 'retail-phases' });
    expect(await order.state()).toBe('delivered');
  }
});
