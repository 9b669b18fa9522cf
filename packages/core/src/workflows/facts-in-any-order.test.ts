import { expect, test } from 'vitest';
import type { Author } from '../entry.ts';
import { learnPayment } from '../learn.ts';
import type { Instant, Order, ShipmentEvent } from '../order.ts';
import { placeOrders } from '../place-order.ts';
import { addShipment, addShipmentEvent } from '../shipment.ts';
import type { Decision } from '../step.ts';
import { transition } from '../transition.ts';
import type { Workflow } from '../workflow.ts';
import { dialogMarketplace } from './dialog-marketplace.ts';
import { readyWorkflows } from './ready-workflows.ts';
import { retailPhases } from './retail-phases.ts';
import { warehouse } from './warehouse.ts';

const author: Author = { type: 'seller', id: 'shop_1' };
const day = (count: number): Instant => new Date(Date.UTC(2026, 2, 2 + count, 10)).toISOString();
const parcel = { carrier: 'ups', trackingNumber: '1Z5R89390357567127' };

type Fact = (workflow: Workflow, order: Order, now: Instant) => Decision | undefined;
const event =
  (reported: ShipmentEvent): Fact =>
  (workflow, order, now) =>
    addShipmentEvent(workflow, order, { shipmentId: `${order.id}.1`, event: reported, author }, now);
const act =
  (name: string, fields: Record<string, string> = {}): Fact =>
  (workflow, order, now) => {
    const result = transition(workflow, order, { name, author, fields }, now);
    if (!result.accepted) throw new Error(`${name}: ${result.refusal.code}`);
    return result;
  };

const known: Fact = (workflow, order, now) => addShipment(workflow, order, { parcel, author }, now);
const inTransit = event({ status: 'in_transit', at: day(1) });
const exception = event({ status: 'exception', at: day(2) });
const delivered = event({ status: 'delivered', at: day(3) });
const paid: Fact = (workflow, order, now) => learnPayment(workflow, order, { state: 'paid', author }, now);
const pending: Fact = (workflow, order, now) =>
  learnPayment(workflow, order, { state: 'pending', author }, now);

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((others) => [item, ...others]),
  );
}

function placed(workflow: Workflow): Order {
  const purchase = {
    shopId: 'shop_1',
    externalId: 'ext-1',
    placedAt: day(0),
    currency: 'EUR',
    buyer: { email: 'anna@example.com', locale: 'it' },
    lines: [{ title: 'Doll', quantity: 1, unitPrice: 6400, availability: 'in_stock' }],
    delivery: { method: 'post', price: 900 },
    payment: { method: 'bank_transfer' },
  } as const;
  const names = { groupId: 'grp_1', number: '1042', ids: ['ord_1'] };
  const [decision] = placeOrders(workflow, purchase, names, day(0));
  if (!decision) throw new Error('nothing was placed');
  return decision.order;
}

/** The order after all of this, and how many entries its log has got of it. */
function live(workflow: Workflow, facts: readonly Fact[], start = placed(workflow)) {
  return facts.reduce(
    ({ order, entries }, fact, index) => {
      const decision = fact(workflow, order, day(10 + index));
      return decision
        ? { order: decision.order, entries: entries + decision.entries.length }
        : { order, entries };
    },
    { order: start, entries: 0 },
  );
}

const reports = permutations([inTransit, exception, delivered, paid]);

test.each(readyWorkflows.map((workflow) => [workflow.key, workflow] as const))(
  '%s keeps what it is told in any order, and knows the same at the end',
  (_, workflow) => {
    for (const order of reports) {
      const done = live(workflow, [known, ...order]);
      expect(done.entries).toBeGreaterThanOrEqual(5);
      expect(Object.keys(done.order.facts).sort()).toEqual(['delivered', 'inTransit', 'paid', 'parcelKnown']);
      expect(done.order.facts.delivered).toBe(day(3));
      expect(done.order.shipments[0]?.events.map(({ status }) => status)).toEqual([
        'in_transit',
        'exception',
        'delivered',
      ]);
    }
  },
);

test.each<[Workflow, Fact[], state: string]>([
  [dialogMarketplace, [act('confirmOrder')], 'preparing_shipment'],
  [retailPhases, [act('startProcessing')], 'delivered'],
  [warehouse, [act('assignPicker', { picker: 'Ivan' })], 'unprocessed'],
])('the state follows, wherever among the facts the seller acts: %#', (workflow, acts, state) => {
  for (const order of permutations([inTransit, delivered, paid, pending, ...acts])) {
    expect(live(workflow, [known, ...order]).order.state).toBe(state);
  }
});

test('a warehouse whose parcel is reported while it still packs catches up by itself', () => {
  const { order } = live(warehouse, [
    act('assignPicker', { picker: 'Ivan' }),
    act('finishPicking'),
    act('startPacking', { packer: 'Olga' }),
    act('addWaybill', parcel),
    delivered,
  ]);
  expect(order.state).toBe('packing');
  expect(live(warehouse, [act('finishPacking')], order).order.state).toBe('completed');
});

test('after the end facts are kept, and move nothing', () => {
  const canceled = live(dialogMarketplace, [act('confirmOrder'), act('cancel')]).order;
  for (const order of permutations([inTransit, delivered, paid])) {
    const done = live(dialogMarketplace, [known, ...order], canceled);
    expect(done).toMatchObject({ entries: 4, order: { state: 'canceled', facts: { delivered: day(3) } } });
  }
});

test('a parcel the carrier already reported of is not made twice by shipping, however it is typed', () => {
  const before = [act('confirmOrder'), act('confirmPayment'), known, inTransit];
  const { order } = live(dialogMarketplace, [
    ...before,
    act('ship', { carrier: ' UPS ', trackingNumber: '1z5r 8939 0357 567127' }),
    delivered,
  ]);
  expect(order.shipments).toHaveLength(1);
  expect(order).toMatchObject({
    state: 'shipped',
    facts: { delivered: day(3) },
    deadlines: [{ name: 'receipt', startedAt: day(3), dueAt: day(38) }],
  });
});

test('a carrier’s number takes the place of the shop’s own: one parcel, which is delivered', () => {
  const own: Fact = (workflow, order, now) =>
    addShipment(
      workflow,
      order,
      { parcel: { carrier: 'courier', trackingNumber: 'W2600000126', provisional: true }, author },
      now,
    );
  const { order } = live(warehouse, [own, known, inTransit, delivered]);
  expect(order.shipments).toEqual([
    {
      id: 'ord_1.1',
      ...parcel,
      trackingUrl: expect.stringContaining(parcel.trackingNumber),
      shippedAt: day(10),
      events: [expect.anything(), expect.anything()],
    },
  ]);
  expect(order.facts).toMatchObject({ parcelKnown: day(10), delivered: day(3) });
  // Shipping under the carrier's number has the same effect, and a second number is a second parcel.
  const shipped = live(dialogMarketplace, [
    own,
    act('confirmOrder'),
    act('confirmPayment'),
    act('ship', parcel),
  ]);
  expect(shipped.order.shipments).toMatchObject([{ id: 'ord_1.1', ...parcel }]);
  const second: Fact = (workflow, at, now) =>
    addShipment(workflow, at, { parcel: { ...parcel, trackingNumber: 'other' }, author }, now);
  expect(live(dialogMarketplace, [second], shipped.order).order.shipments).toHaveLength(2);
});

test('the day a parcel is expected on comes with news of it, and alone is news', () => {
  const expected =
    (estimatedDelivery: string): Fact =>
    (workflow, order, now) =>
      addShipment(workflow, order, { parcel, author, estimatedDelivery }, now);
  const first = live(dialogMarketplace, [known, expected('2026-03-09')]);
  expect(first).toMatchObject({ entries: 2, order: { estimatedDelivery: '2026-03-09' } });
  expect(first.order.shipments).toHaveLength(1);
  const later: Fact = (workflow, order, now) =>
    addShipmentEvent(
      workflow,
      order,
      {
        shipmentId: `${order.id}.1`,
        event: { status: 'in_transit', at: day(1) },
        author,
        estimatedDelivery: '2026-03-11',
      },
      now,
    );
  const again = live(dialogMarketplace, [expected('2026-03-09'), later, later], first.order);
  expect(again).toMatchObject({ entries: 1, order: { estimatedDelivery: '2026-03-11' } });
});

test('news of a payment after the order was paid is kept, and changes no fact', () => {
  const first = live(dialogMarketplace, [paid]);
  const { order, entries } = live(dialogMarketplace, [pending, paid, pending], first.order);
  expect([first.entries, entries]).toEqual([1, 3]);
  expect(order.facts).toEqual(first.order.facts);
  expect(paid(dialogMarketplace, order, day(20))?.entries).toMatchObject([
    { published: true, content: { kind: 'payment', state: 'paid', again: true } },
  ]);
});

test('an order is delivered when its last parcel is: one more parcel, and it is not', () => {
  const second: Fact = (workflow, order, now) =>
    addShipment(workflow, order, { parcel: { ...parcel, trackingNumber: 'other' }, author }, now);
  const { order } = live(dialogMarketplace, [known, delivered, second]);
  expect(order.facts).not.toHaveProperty('delivered');
});

test('two reports of one moment are taken in the same way, whichever comes first', () => {
  const handedOver = event({ status: 'out_for_delivery', at: day(3) });
  for (const order of permutations([handedOver, delivered])) {
    expect(live(dialogMarketplace, [known, ...order]).order.facts.delivered).toBe(day(3));
  }
});
