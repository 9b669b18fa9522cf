import { describe, expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { learnPayment } from './learn.ts';
import { placeOrders } from './place-order.ts';
import { type History, pathTaken, simulate } from './simulate.ts';
import { sampleHistory } from './simulate-sample.ts';
import { sampleNames } from './simulate-stories.ts';
import type { Decision } from './step.ts';
import { after, parts, purchase, start } from './test-story.ts';
import { type TransitionRequest, transition } from './transition.ts';
import type { Workflow } from './workflow.ts';
import { dialogMarketplace } from './workflows/dialog-marketplace.ts';
import { readyWorkflows } from './workflows/ready-workflows.ts';

type Event = readonly [
  at: string,
  request: Omit<TransitionRequest, 'author'>,
  by: 'buyer' | 'seller' | 'system',
];

/** The log of an order that lived through these events. */
function history(
  events: readonly Event[],
  until: string,
  what: Parameters<typeof purchase>[0] = {},
): History {
  const [placed] = placeOrders(dialogMarketplace, purchase(what), parts, start);
  if (!placed) throw new Error('nothing was placed');
  const log: Entry[] = [];
  const write = ({ order, entries }: Decision) => {
    for (const draft of entries) log.push({ ...draft, orderId: order.id, seq: log.length + 1 });
    return order;
  };
  let order = write(placed);
  for (const [at, request, by] of events) {
    const result = transition(dialogMarketplace, order, { ...request, author: { type: by } }, at);
    if (!result.accepted) throw new Error(`${request.name}: ${result.refusal.code}`);
    order = write(result);
  }
  return { order, entries: log, until };
}

const confirm: Event = [after('1h'), { name: 'confirmOrder' }, 'seller'];
const claim: Event = [after('1d'), { name: 'claimPayment' }, 'buyer'];
const pay: Event = [after('2d'), { name: 'confirmPayment' }, 'seller'];
const ship: Event = [
  after('3d'),
  { name: 'ship', fields: { carrier: 'ups', trackingNumber: '1Z5R89390357567127' } },
  'seller',
];
const quick: Workflow = {
  ...dialogMarketplace,
  version: 2,
  deadlines: dialogMarketplace.deadlines.map((deadline) =>
    deadline.state === 'awaiting_payment' ? { ...deadline, after: 'PT12H', reminders: [] } : deadline,
  ),
};
const statesOf = (path: readonly { state: string }[]) => path.map(({ state }) => state);

describe('under its own workflow an order does what it did', () => {
  test.each(
    readyWorkflows.flatMap((workflow) => sampleNames.map((name) => [workflow.key, name, workflow] as const)),
  )('%s, %s', (_, name, workflow) => {
    const lived = sampleHistory(workflow, name, after('90d'));
    const [again, ...more] = simulate(workflow, lived);
    expect(again?.path).toEqual(pathTaken(lived.entries));
    expect(again?.order).toEqual(lived.order);
    expect(again?.refused).toEqual([]);
    expect(more).toEqual([]);
  });
});

test('a shorter deadline passes at its own time, and what came after is refused with its reason', () => {
  const [simulation] = simulate(quick, history([confirm, claim, pay, ship], after('10d')));
  expect(simulation?.path).toEqual([
    { state: 'awaiting_confirmation', at: start, by: 'system' },
    { state: 'awaiting_payment', at: after('1h'), by: 'seller', transition: 'confirmOrder' },
    { state: 'unpaid', at: after('13h'), by: 'system', transition: 'expirePayment', deadline: 'payment' },
  ]);
  expect(simulation?.refused).toEqual([
    { at: after('1d'), by: 'buyer', name: 'claimPayment', state: 'unpaid', code: 'order_ended' },
    { at: after('2d'), by: 'seller', name: 'confirmPayment', state: 'unpaid', code: 'order_ended' },
    { at: after('3d'), by: 'seller', name: 'ship', state: 'unpaid', code: 'order_ended' },
  ]);
});

test('a deadline that really passed does not where the draft has none', () => {
  const expired: Event = [after('3d', '1h'), { name: 'expirePayment', deadline: 'payment' }, 'system'];
  const patient = { ...dialogMarketplace, version: 2, deadlines: [] };
  const lived = history([confirm, expired], after('10d'));
  expect(statesOf(pathTaken(lived.entries))).toContain('unpaid');
  expect(simulate(patient, lived)[0]?.order.state).toBe('awaiting_payment');
});

test('only deadlines that have passed by the end are met', () => {
  const [open] = simulate(quick, history([confirm], after('12h')));
  expect(open?.order.state).toBe('awaiting_payment');
  const [met] = simulate(quick, history([confirm], after('13h')));
  expect(met?.order.state).toBe('unpaid');
});

test('tells what would have been sent when, reminders included, and nothing that is still to come', () => {
  const draft: Workflow = {
    ...dialogMarketplace,
    version: 2,
    onPlaced: [
      { type: 'email', to: 'seller', template: 'newOrder' },
      { type: 'email', to: 'buyer', template: 'survey', after: 'P30D' },
    ],
    deadlines: dialogMarketplace.deadlines.map((deadline) =>
      deadline.state === 'awaiting_payment'
        ? { ...deadline, reminders: [{ before: 'P1D', effects: [{ type: 'sms', to: 'buyer' }] }] }
        : deadline,
    ),
  };
  const sent = simulate(draft, history([confirm], after('2d', '2h')))[0]?.sends;
  expect(sent?.map(({ at, effect }) => [at, effect.type, 'template' in effect && effect.template])).toEqual([
    [start, 'email', 'newOrder'],
    [after('1h'), 'email', 'stateChanged'],
    [after('2d', '1h'), 'sms', false],
  ]);
});

test('what was put off is not sent of an order that was canceled meanwhile', () => {
  const draft: Workflow = {
    ...dialogMarketplace,
    onPlaced: [{ type: 'email', to: 'buyer', template: 'survey', after: 'P1D' }],
  };
  const canceled: Event = [after('2h'), { name: 'cancel' }, 'buyer'];
  const surveys = (events: readonly Event[]) =>
    simulate(draft, history(events, after('2d')))[0]?.sends.filter(
      ({ effect }) => 'template' in effect && effect.template === 'survey',
    );
  expect(surveys([confirm])).toHaveLength(1);
  expect(surveys([confirm, canceled])).toHaveLength(0);
});

test('what was undone at once is not done again', () => {
  const lived = history([confirm], after('1d'));
  const undone: Entry = {
    orderId: lived.order.id,
    seq: 3,
    author: { type: 'seller' },
    at: after('1h', '3s'),
    published: true,
    content: { kind: 'undone', of: 2, to: 'awaiting_confirmation' },
  };
  const entries = [...lived.entries, undone];
  expect(statesOf(pathTaken(entries))).toEqual(['awaiting_confirmation']);
  expect(simulate(dialogMarketplace, { ...lived, entries })[0]?.order.state).toBe('awaiting_confirmation');
});

test('a payment that the bank told of is learned again, also one made before the order came', () => {
  const paid = history([confirm], after('1d'), { payment: { method: 'card', state: 'paid' } });
  expect(simulate(dialogMarketplace, paid)[0]?.order.state).toBe('preparing_shipment');
  const lived = history([confirm], after('1d'));
  const news = learnPayment(
    dialogMarketplace,
    lived.order,
    { state: 'paid', author: { type: 'system' } },
    after('5h'),
  );
  const entries = [
    ...lived.entries,
    ...(news?.entries ?? []).map((draft, index) => ({ ...draft, orderId: lived.order.id, seq: 3 + index })),
  ];
  const [again] = simulate(dialogMarketplace, { ...lived, entries });
  expect(again?.path.at(-1)).toMatchObject({ state: 'preparing_shipment', at: after('5h') });
});

test('a payment that was not found gets its grace, and no reminder of the time before', () => {
  const late: Event = [after('2d', '20h'), { name: 'claimPayment' }, 'buyer'];
  const missing: Event = [after('6d'), { name: 'reportPaymentMissing' }, 'seller'];
  const lived = history([confirm, late, missing], after('6d', '1h'));
  const [simulation] = simulate(dialogMarketplace, { ...lived, until: after('20d') });
  expect(simulation?.path.at(-1)).toMatchObject({ state: 'unpaid', at: after('8d') });
  const reminders = (of = simulation) =>
    of?.sends.flatMap(({ at, effect }) =>
      effect.type === 'email' && effect.template === 'reminder' ? [at] : [],
    );
  expect(reminders()).toEqual([after('2d', '1h'), after('7d')]);

  const [withoutGrace] = simulate(
    {
      ...dialogMarketplace,
      deadlines: dialogMarketplace.deadlines.map(({ grace: _, ...deadline }) => deadline),
    },
    { ...lived, until: after('20d') },
  );
  expect(withoutGrace?.path.at(-1)).toMatchObject({ state: 'unpaid', at: after('6d', '5h') });
  expect(reminders(withoutGrace)).toEqual([after('2d', '1h')]);
});

test('an order becomes as many as the draft splits it into', () => {
  const [one] = history([], start).order.lines;
  if (!one) throw new Error('an order has a line');
  const whole: Workflow = { ...dialogMarketplace };
  const { splitBy: _, ...unsplit } = whole;
  const lines = [one, { ...one, availability: 'made_to_order' as const }];
  const [placed] = placeOrders(unsplit, purchase({ lines }), parts, start);
  if (!placed) throw new Error('nothing was placed');
  const entries = placed.entries.map((draft, index) => ({
    ...draft,
    orderId: placed.order.id,
    seq: index + 1,
  }));
  const numbers = simulate(whole, { order: placed.order, entries, until: after('1d') }).map(
    ({ order }) => order.number,
  );
  expect(numbers).toEqual(['1042', '1042-2']);
});

test('deadlines of a second that follow each other come to an end', () => {
  const back = dialogMarketplace.transitions.find(({ name }) => name === 'expirePayment');
  const [deadline] = dialogMarketplace.deadlines;
  if (!back || !deadline) throw new Error('there is a deadline for the payment');
  const tick = { ...deadline, after: 'PT1S', reminders: [], pausedBy: [] };
  const restless: Workflow = {
    ...dialogMarketplace,
    transitions: [
      { ...back, name: 'forth', from: ['awaiting_confirmation'], to: 'awaiting_payment' },
      { ...back, name: 'back', from: ['awaiting_payment'], to: 'awaiting_confirmation' },
    ],
    deadlines: [
      { ...tick, name: 'forth', state: 'awaiting_confirmation', transition: 'forth' },
      { ...tick, name: 'back', state: 'awaiting_payment', transition: 'back' },
    ],
  };
  expect(simulate(restless, history([], after('900d')))[0]?.path.length).toBeLessThan(1100);
});
