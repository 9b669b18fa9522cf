import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Actor, actors } from './actor.ts';
import { availableTransitions } from './available-transitions.ts';
import type { FieldValues } from './entry.ts';
import type { Order } from './order.ts';
import { placeOrders } from './place-order.ts';
import { line, parts, purchase, start, when } from './test-story.ts';
import { dialogMarketplace } from './workflows/dialog-marketplace.ts';

/**
 * Who may do what, written down a second time from seed 002 and not taken from the document: what the document or
 * the engine allows beyond this is a mistake.
 */
const rights: Record<string, Partial<Record<Actor, Record<string, readonly string[]>>>> = {
  awaiting_confirmation: {
    buyer: { cancel: ['canceled'] },
    seller: { cancel: ['canceled'], confirmOrder: ['awaiting_payment', 'preparing_shipment', 'in_progress'] },
  },
  awaiting_payment: {
    buyer: { cancel: ['canceled'], claimPayment: ['awaiting_payment'] },
    seller: {
      cancel: ['canceled'],
      confirmPayment: ['preparing_shipment', 'in_progress'],
      reportPaymentMissing: ['awaiting_payment'],
    },
    system: { expirePayment: ['unpaid'] },
  },
  preparing_shipment: { seller: { ship: ['shipped'], readyForPickup: ['awaiting_pickup'] } },
  in_progress: { seller: { ship: ['shipped'], readyForPickup: ['awaiting_pickup'] } },
  shipped: { buyer: { confirmReceipt: ['received'] }, system: { completeReceipt: ['received'] } },
  awaiting_pickup: { buyer: { confirmPickup: ['picked_up'] }, system: { completePickup: ['picked_up'] } },
  unpaid: {},
  canceled: {},
  received: {},
  picked_up: {},
};
const ended = ['unpaid', 'canceled', 'received', 'picked_up'];

const names = dialogMarketplace.transitions.map(({ name }) => name);
const anyName = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...names) },
  { weight: 1, arbitrary: fc.constantFrom('', 'constructor', '__proto__', 'toString', 'Ship') },
  { weight: 1, arbitrary: fc.string() },
);
const parcel: FieldValues = { carrier: 'ups', trackingNumber: '1Z5R89390357567127' };
const anyFields: fc.Arbitrary<FieldValues> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  { weight: 4, arbitrary: fc.constant(parcel) },
  {
    weight: 1,
    arbitrary: fc.dictionary(
      fc.constantFrom('carrier', 'trackingNumber', 'reason', 'paymentInstructions', '__proto__', 'x'),
      fc.oneof(fc.string(), fc.constant(' '), fc.dictionary(fc.string(), fc.string())),
    ),
  },
);
const anyStep = fc.record({
  // Mostly something that is allowed: requests that are all refused lead nowhere.
  allowed: fc.option(fc.nat(), { nil: undefined, freq: 3 }),
  actor: fc.constantFrom(...actors),
  name: anyName,
  fields: anyFields,
  // Sometimes back: clocks differ.
  minutes: fc.oneof(fc.integer({ min: -60, max: 60 * 24 * 40 }), fc.constant(0)),
  expectedVersion: fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined, freq: 10 }),
});
const anyPurchase = fc.record({
  payment: fc.record(
    {
      method: fc.constantFrom('bank_transfer', 'cash_on_delivery', 'cod', 'card'),
      state: fc.constantFrom('paid', 'pending'),
    },
    { requiredKeys: ['method'] },
  ),
  delivery: fc.record({ method: fc.constantFrom('post', 'pickup'), price: fc.nat(1000) }),
  lines: fc.array(
    fc
      .constantFrom('in_stock' as const, 'made_to_order' as const)
      .map((availability) => line({ availability })),
    { minLength: 1, maxLength: 3 },
  ),
});
type AnyStep = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

/** The states that an act of someone may lead to from here. */
function outcomes(order: Order, actor: Actor, name: string): readonly string[] {
  const isClaimed = Object.hasOwn(order.facts, 'paymentClaimed');
  if (name === 'expirePayment' && isClaimed) return [];
  if (name === 'claimPayment' && isClaimed) return [];
  if (name === 'reportPaymentMissing' && !isClaimed) return [];
  const acts = rights[order.state]?.[actor] ?? {};
  return Object.hasOwn(acts, name) ? (acts[name] ?? []) : [];
}

/** The step as it was made, or one of those that the order's state allows. */
function stepIn(order: Order, { allowed, ...made }: AnyStep): Omit<AnyStep, 'allowed'> {
  const open = actors.flatMap((actor) =>
    Object.keys(rights[order.state]?.[actor] ?? {}).map((name) => ({ actor, name })),
  );
  const chosen = allowed === undefined ? undefined : open[allowed % open.length];
  if (!chosen) return made;
  return { ...made, ...chosen, fields: chosen.name === 'ship' ? parcel : {}, expectedVersion: undefined };
}

/** Asks for one step and checks all that must hold, taken or refused; returns the order as it is then. */
function checkedStep(order: Order, wanted: AnyStep, at: string): Order {
  const { actor, name, fields, expectedVersion } = stepIn(order, wanted);
  const before = structuredClone(order);
  const asked = { at, fields, ...(expectedVersion === undefined ? {} : { expectedVersion }) };
  const result = when(order, actor, name, asked);
  expect(order).toEqual(before);
  if (!result.accepted) return order;

  const { order: next, entries } = result;
  expect(ended).not.toContain(order.state);
  expect(outcomes(order, actor, name)).toContain(next.state);
  expect(expectedVersion ?? order.version).toBe(order.version);
  expect(next.version).toBe(order.version + entries.length);
  const path = entries.flatMap(({ content }) => (content.kind === 'transition' ? [content] : []));
  expect(path).toHaveLength(entries.length);
  expect(path.map(({ from }) => from)).toEqual([order.state, ...path.slice(0, -1).map(({ to }) => to)]);
  expect(path.at(-1)?.to).toBe(next.state);
  expect(entries.slice(1).every(({ author }) => author.type === 'system')).toBe(true);
  expect(entries[0]?.author.type).toBe(actor);
  if (next.state === 'shipped') {
    const [shipment] = next.shipments;
    expect(shipment?.carrier).toMatch(/\S/);
    expect(shipment?.trackingNumber).toMatch(/\S/);
  }
  const places = dialogMarketplace.deadlines.filter(({ state }) => state === next.state);
  expect(next.deadlines.map((deadline) => deadline.name)).toEqual(places.map((place) => place.name));
  expect({ ...next, payment: 0, facts: 0, shipments: 0, deadlines: 0 }).toMatchObject(fixedPartOf(order));
  return next;
}

function fixedPartOf({ id, shopId, number, externalId, groupId, lines, buyer, delivery, currency }: Order) {
  return { id, shopId, number, externalId, groupId, lines, buyer, delivery, currency };
}

/** What is allowed now and should not be. */
function trespasses(order: Order, at: string): string[] {
  return actors.flatMap((actor) =>
    [...new Set(names)]
      .filter((name) => {
        const result = when(order, actor, name, { at, fields: name === 'ship' ? parcel : {} });
        return result.accepted && !outcomes(order, actor, name).includes(result.order.state);
      })
      .map((name) => `${actor} ${name} in ${order.state}`),
  );
}

test('whatever is asked, by whom and when, an order keeps to its rules', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyPurchase, fc.array(anyStep, { maxLength: 40, size: 'large' }), (what, steps) => {
      for (const { order: placed } of placeOrders(dialogMarketplace, purchase(what), parts, start)) {
        let order = placed;
        let now = Date.parse(start);
        for (const step of steps) {
          now += step.minutes * 60_000;
          order = checkedStep(order, step, new Date(now).toISOString());
          expect(Object.keys(rights)).toContain(order.state);
          expect(trespasses(order, new Date(now).toISOString())).toEqual([]);
          seen.add(order.state);
        }
      }
    }),
    { numRuns: 300 },
  );
  // Otherwise the steps were too dull to have shown anything.
  expect([...seen].sort()).toEqual(Object.keys(rights).sort());
});

test('what is offered is taken, and what is taken was offered', () => {
  fc.assert(
    fc.property(anyPurchase, fc.array(anyStep, { maxLength: 15 }), (what, steps) => {
      const [first] = placeOrders(dialogMarketplace, purchase(what), parts, start);
      if (!first) return;
      let { order } = first;
      for (const wanted of steps) {
        const { actor, name, fields } = stepIn(order, wanted);
        const row = availableTransitions(dialogMarketplace, order, actor).find((each) => each.name === name);
        const valid = row?.fields?.some(({ required }) => required) ? parcel : {};
        expect(when(order, actor, name, { fields: valid }).accepted).toBe(row !== undefined);
        const result = when(order, actor, name, { fields });
        if (result.accepted) order = result.order;
      }
    }),
  );
});
