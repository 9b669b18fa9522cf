import { describe, expect, test } from 'vitest';
import { type Actor, actors } from './actor.ts';
import { availableTransitions, waitingFor } from './available-transitions.ts';
import type { Order } from './order.ts';
import { phasePath } from './phase-path.ts';
import { review } from './review.ts';
import { after, given, line, type Step, start, when } from './test-story.ts';
import { dialogMarketplace } from './workflows/dialog-marketplace.ts';

const made = { lines: [line({ availability: 'made_to_order' })] };
const cod = { payment: { method: 'cash_on_delivery' } };
const paid = { payment: { method: 'card', state: 'paid' } };
const parcel = { carrier: 'poste-italiane', trackingNumber: 'RA 123 456 789 IT' };

const confirm: Step = ['seller', 'confirmOrder'];
const claim: Step = ['buyer', 'claimPayment'];
const confirmPayment: Step = ['seller', 'confirmPayment'];
const ship: Step = ['seller', 'ship', { fields: parcel }];
const ready: Step = ['seller', 'readyForPickup'];
const expire: Step = ['system', 'expirePayment', { deadline: 'payment' }];

/** Every state of seed 002, with a story that leads there, and who may then do what. */
const states: Record<string, { what?: object; steps: Step[]; may: Partial<Record<Actor, string[]>> }> = {
  awaiting_confirmation: { steps: [], may: { buyer: ['cancel'], seller: ['confirmOrder', 'cancel'] } },
  awaiting_payment: {
    steps: [confirm],
    may: {
      buyer: ['claimPayment', 'cancel'],
      seller: ['confirmPayment', 'cancel'],
      system: ['expirePayment'],
    },
  },
  unpaid: { steps: [confirm, expire], may: {} },
  canceled: { steps: [['buyer', 'cancel']], may: {} },
  preparing_shipment: { steps: [confirm, confirmPayment], may: { seller: ['ship', 'readyForPickup'] } },
  in_progress: {
    what: made,
    steps: [confirm, confirmPayment],
    may: { seller: ['ship', 'readyForPickup'] },
  },
  shipped: {
    steps: [confirm, confirmPayment, ship],
    may: { buyer: ['confirmReceipt'], system: ['completeReceipt'] },
  },
  awaiting_pickup: {
    steps: [confirm, confirmPayment, ready],
    may: { buyer: ['confirmPickup'], system: ['completePickup'] },
  },
  received: { steps: [confirm, confirmPayment, ship, ['buyer', 'confirmReceipt']], may: {} },
  picked_up: { steps: [confirm, confirmPayment, ready, ['buyer', 'confirmPickup']], may: {} },
};
const names = [...new Set(dialogMarketplace.transitions.map(({ name }) => name))];

test('has the ten states of the seed and no other', () => {
  expect(Object.keys(dialogMarketplace.states).sort()).toEqual(Object.keys(states).sort());
});

describe.each(Object.entries(states))('%s', (state, { what, steps, may }) => {
  const order = given(what, steps);

  test('is reached', () => {
    expect(order.state).toBe(state);
  });

  test.each(actors)('offers the %s what is theirs', (actor) => {
    const offered = availableTransitions(dialogMarketplace, order, actor).map(({ name }) => name);
    expect(offered.sort()).toEqual([...(may[actor] ?? [])].sort());
  });

  test.each(actors)('takes from the %s nothing else', (actor) => {
    const taken = names.filter((name) => when(order, actor, name, { fields: fieldsOf(name) }).accepted);
    expect(taken.sort()).toEqual([...(may[actor] ?? [])].sort());
  });
});

function fieldsOf(name: string) {
  return name === 'ship' ? parcel : {};
}

describe('confirming', () => {
  test('asks the buyer for the payment, who has three days', () => {
    const result = when(given(), 'seller', 'confirmOrder', {
      at: after('2h'),
      fields: { paymentInstructions: { iban: 'IT60X0542811101000000123456', holder: ' Dolls & Co ' } },
    });
    expect(result).toMatchObject({
      accepted: true,
      order: {
        state: 'awaiting_payment',
        stateEnteredAt: after('2h'),
        version: 2,
        payment: { instructions: { iban: 'IT60X0542811101000000123456', holder: 'Dolls & Co' } },
        deadlines: [
          { name: 'payment', transition: 'expirePayment', startedAt: after('2h'), dueAt: after('3d', '2h') },
        ],
      },
      entries: [
        {
          author: { type: 'seller' },
          at: after('2h'),
          published: true,
          content: {
            kind: 'transition',
            name: 'confirmOrder',
            from: 'awaiting_confirmation',
            to: 'awaiting_payment',
          },
        },
      ],
      effects: [{ type: 'email', to: 'buyer', template: 'stateChanged', state: 'awaiting_payment' }],
    });
  });

  test.each([
    ['cash on delivery, in stock', cod, 'preparing_shipment'],
    ['cash on delivery by its other name', { payment: { method: 'cod' } }, 'preparing_shipment'],
    ['cash on delivery, made to order', { ...cod, ...made }, 'in_progress'],
    ['already paid, in stock', paid, 'preparing_shipment'],
    ['already paid, made to order', { ...paid, ...made }, 'in_progress'],
  ])('%s goes on at once', (_, what, state) => {
    const result = when(given(what), 'seller', 'confirmOrder', { at: after('1h') });
    expect(result).toMatchObject({
      accepted: true,
      order: { state, version: 3, stateEnteredAt: after('1h'), deadlines: [] },
      entries: [
        { author: { type: 'seller' }, content: { name: 'confirmOrder', to: 'awaiting_payment' } },
        { author: { type: 'system' }, content: { name: 'skipPayment', from: 'awaiting_payment', to: state } },
      ],
      // Only of the state it comes to rest in: nobody is asked to pay what is paid.
      effects: [{ type: 'email', to: 'buyer', template: 'stateChanged', state }],
    });
  });

  test('nobody can skip the payment by asking', () => {
    for (const actor of actors) {
      expect(when(given({}, [confirm]), actor, 'skipPayment')).toEqual({
        accepted: false,
        refusal: { code: 'transition_not_available' },
      });
    }
  });
});

describe('paying', () => {
  test.each([
    ['in stock', {}, 'preparing_shipment'],
    ['made to order', made, 'in_progress'],
  ])('of what is %s leads on, and stays known', (_, what, state) => {
    const result = when(given(what, [confirm]), 'seller', 'confirmPayment', { at: after('1d') });
    expect(result).toMatchObject({
      accepted: true,
      order: { state, deadlines: [], facts: { paid: after('1d') } },
      effects: [{ to: 'buyer', template: 'stateChanged', state }],
    });
  });

  test('the buyer’s word stops the clock, and tells the seller', () => {
    const result = when(given({}, [confirm]), 'buyer', 'claimPayment', { at: after('2d') });
    expect(result).toMatchObject({
      accepted: true,
      order: {
        state: 'awaiting_payment',
        stateEnteredAt: start,
        facts: { paymentClaimed: after('2d') },
        deadlines: [{ startedAt: start, dueAt: after('3d'), pausedAt: after('2d') }],
      },
      effects: [{ to: 'seller', template: 'paymentClaimed' }],
    });
    expect(waitingFor(dialogMarketplace, orderOf(result))).toBe('seller');
  });

  test('a payment that cannot be found lets it run on, for two days at least', () => {
    const claimed = given({}, [confirm, ['buyer', 'claimPayment', { at: after('2d', '23h') }]]);
    const result = when(claimed, 'seller', 'reportPaymentMissing', { at: after('10d') });
    const order = orderOf(result);
    expect(order.deadlines).toEqual([
      { name: 'payment', transition: 'expirePayment', startedAt: start, dueAt: after('12d') },
    ]);
    expect(order.facts).toEqual({});
    expect(waitingFor(dialogMarketplace, order)).toBe('buyer');

    const again = orderOf(when(order, 'buyer', 'claimPayment', { at: after('10d', '30m') }));
    const found = orderOf(when(again, 'seller', 'reportPaymentMissing', { at: after('20d') }));
    expect(found.deadlines).toMatchObject([{ dueAt: after('22d') }]);

    const early = given({}, [confirm, ['buyer', 'claimPayment', { at: after('1h') }]]);
    const soon = orderOf(when(early, 'seller', 'reportPaymentMissing', { at: after('5h') }));
    expect(soon.deadlines).toMatchObject([{ dueAt: after('3d', '4h') }]);
  });

  test('is claimed once, and reported missing only when claimed', () => {
    expect(refusalOf(when(given({}, [confirm, claim]), 'buyer', 'claimPayment'))).toBe(
      'transition_not_available',
    );
    expect(refusalOf(when(given({}, [confirm]), 'seller', 'reportPaymentMissing'))).toBe(
      'transition_not_available',
    );
  });

  test('in time is never overtaken by the deadline', () => {
    expect(refusalOf(when(given({}, [confirm, claim]), ...expire))).toBe('transition_not_available');
    expect(refusalOf(when(given({}, [confirm, claim, confirmPayment]), ...expire))).toBe(
      'transition_not_available',
    );
  });

  test('not in three days ends the order', () => {
    const result = when(given({}, [confirm]), 'system', 'expirePayment', {
      at: after('3d'),
      deadline: 'payment',
    });
    expect(result).toMatchObject({
      accepted: true,
      order: { state: 'unpaid', deadlines: [] },
      entries: [{ author: { type: 'system' }, content: { name: 'expirePayment', deadline: 'payment' } }],
      effects: [{ to: 'buyer', template: 'stateChanged', state: 'unpaid' }],
    });
    expect(refusalOf(when(orderOf(result), 'seller', 'confirmPayment'))).toBe('order_ended');
  });
});

describe('canceling', () => {
  const before: [string, Step[]][] = [
    ['before it is confirmed', []],
    ['before it is paid', [confirm]],
    ['while a payment is looked for', [confirm, claim]],
  ];
  test.each(before)('%s is the buyer’s right, and tells the seller', (_, steps) => {
    expect(
      when(given({}, steps), 'buyer', 'cancel', { fields: { reason: ' changed my mind ' } }),
    ).toMatchObject({
      accepted: true,
      order: { state: 'canceled', deadlines: [] },
      entries: [{ author: { type: 'buyer' }, content: { fields: { reason: 'changed my mind' } } }],
      effects: [{ to: 'seller', template: 'canceledByBuyer' }],
    });
  });

  test.each(before)('%s is the seller’s right, and tells the buyer', (_, steps) => {
    expect(when(given({}, steps), 'seller', 'cancel')).toMatchObject({
      accepted: true,
      order: { state: 'canceled' },
      effects: [{ to: 'buyer', template: 'stateChanged' }],
    });
  });

  test.each<[string, object, Step[]]>([
    ['it is paid', {}, [confirm, confirmPayment]],
    ['it is being made', made, [confirm, confirmPayment]],
    ['it goes with cash on delivery', cod, [confirm]],
    ['it is shipped', {}, [confirm, confirmPayment, ship]],
    ['it waits to be picked up', {}, [confirm, confirmPayment, ready]],
  ])('is refused to both once %s', (_, what, steps) => {
    for (const actor of ['buyer', 'seller'] as const) {
      expect(refusalOf(when(given(what, steps), actor, 'cancel'))).toBe('transition_not_available');
    }
  });
});

describe('shipping', () => {
  const paidOrder = given({}, [confirm, confirmPayment]);

  test.each([
    ['neither', {}, ['carrier', 'trackingNumber']],
    ['no tracking number', { carrier: 'ups' }, ['trackingNumber']],
    ['no carrier', { trackingNumber: '1Z5R89390357567127' }, ['carrier']],
    ['blanks', { carrier: ' ', trackingNumber: ' \t' }, ['carrier', 'trackingNumber']],
  ])('is refused with %s', (_, fields, missing) => {
    expect(when(paidOrder, 'seller', 'ship', { fields })).toEqual({
      accepted: false,
      refusal: { code: 'invalid_fields', problems: missing.map((key) => ({ key, code: 'missing' })) },
    });
  });

  test.each([
    ['in stock', {}],
    ['made to order', made],
    ['cash on delivery', cod],
  ])('of what is %s makes a parcel the buyer can follow, with 35 days to say it came', (_, what) => {
    const order = given(what, 'payment' in what ? [confirm] : [confirm, confirmPayment]);
    const result = when(order, 'seller', 'ship', { at: after('1d'), fields: parcel });
    expect(result).toMatchObject({
      accepted: true,
      order: {
        state: 'shipped',
        shipments: [
          {
            carrier: 'poste-italiane',
            trackingNumber: 'RA 123 456 789 IT',
            trackingUrl: expect.stringContaining('RA123456789IT'),
            shippedAt: after('1d'),
          },
        ],
        deadlines: [{ name: 'receipt', transition: 'completeReceipt', dueAt: after('36d') }],
      },
      effects: [{ to: 'buyer', template: 'stateChanged', state: 'shipped' }],
    });
  });

  test('afterwards only the buyer moves the order, or the clock', () => {
    const shipped = given({}, [confirm, confirmPayment, ship]);
    expect(refusalOf(when(shipped, 'seller', 'confirmReceipt'))).toBe('actor_not_allowed');
    expect(refusalOf(when(shipped, 'buyer', 'completeReceipt'))).toBe('actor_not_allowed');
    expect(waitingFor(dialogMarketplace, shipped)).toBe('buyer');
    const options = { at: after('35d'), deadline: 'receipt' };
    expect(orderOf(when(shipped, 'system', 'completeReceipt', options)).state).toBe('received');
    expect(orderOf(when(shipped, 'buyer', 'confirmReceipt')).state).toBe('received');
  });
});

describe('picking up', () => {
  const ready = given({ delivery: { method: 'pickup', price: 0 } }, [
    confirm,
    confirmPayment,
    ['seller', 'readyForPickup', { at: after('1d'), fields: { pickupDetails: 'Via Po 1, 9-18' } }],
  ]);

  test('has five days', () => {
    expect(ready).toMatchObject({
      state: 'awaiting_pickup',
      deadlines: [{ name: 'pickup', transition: 'completePickup', dueAt: after('6d') }],
    });
    expect(phasePath(dialogMarketplace, ready)).toEqual([
      'confirmation',
      'payment',
      'preparation',
      'pickup',
      'done',
    ]);
  });

  test('is the buyer’s to confirm, or the clock’s', () => {
    expect(refusalOf(when(ready, 'seller', 'confirmPickup'))).toBe('actor_not_allowed');
    expect(orderOf(when(ready, 'buyer', 'confirmPickup')).state).toBe('picked_up');
    const options = { at: after('6d'), deadline: 'pickup' };
    expect(orderOf(when(ready, 'system', 'completePickup', options)).state).toBe('picked_up');
  });
});

describe('an ended order', () => {
  test.each(['unpaid', 'canceled', 'received', 'picked_up'])('that is %s moves no more', (state) => {
    const { what, steps } = states[state] ?? { steps: [] };
    const order = given(what, steps);
    for (const actor of actors) {
      for (const name of names) {
        expect(refusalOf(when(order, actor, name, { fields: fieldsOf(name) }))).toBe('order_ended');
      }
    }
    expect(order.deadlines).toEqual([]);
    expect(waitingFor(dialogMarketplace, order)).toBeUndefined();
  });

  test.each([
    ['received', true],
    ['picked_up', true],
    ['unpaid', false],
    ['canceled', false],
    ['shipped', false],
  ])('that is %s is reviewable: %s', (state, expected) => {
    const { what, steps } = states[state] ?? { steps: [] };
    const words = { author: { type: 'buyer' } as const, rating: 5, text: 'Lovely' };
    expect(review(dialogMarketplace, given(what, steps), words, start).accepted).toBe(expected);
  });
});

describe('whose move it is', () => {
  test.each([
    ['awaiting_confirmation', 'seller'],
    ['awaiting_payment', 'buyer'],
    ['preparing_shipment', 'seller'],
    ['in_progress', 'seller'],
    ['shipped', 'buyer'],
    ['awaiting_pickup', 'buyer'],
  ])('in %s: the %s', (state, party) => {
    const { what, steps } = states[state] ?? { steps: [] };
    expect(waitingFor(dialogMarketplace, given(what, steps))).toBe(party);
  });
});

function orderOf(result: ReturnType<typeof when>): Order {
  if (!result.accepted) throw new Error(`refused: ${result.refusal.code}`);
  return result.order;
}

function refusalOf(result: ReturnType<typeof when>): string | undefined {
  return result.accepted ? undefined : result.refusal.code;
}
