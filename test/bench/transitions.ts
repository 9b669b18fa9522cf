import {
  dialogMarketplace,
  type Order,
  placeOrders,
  type TransitionRequest,
  transition,
  type Workflow,
} from '@ordialog/core';
import { largestWorkflow } from './largest-workflow.ts';
import { count, median, type Row } from './report.ts';

const now = '2026-01-01T12:00:00.000Z';
const rounds = 5;
const roundMs = 1_000;
/** An order's whole life, from placed to received. */
const life: readonly TransitionRequest[] = [
  {
    name: 'confirmOrder',
    author: { type: 'seller', id: 'staff-1' },
    fields: { paymentInstructions: { iban: 'IT60X0542811101000000123456' } },
  },
  { name: 'claimPayment', author: { type: 'buyer', id: 'buyer-1' } },
  { name: 'confirmPayment', author: { type: 'seller', id: 'staff-1' } },
  {
    name: 'ship',
    author: { type: 'seller', id: 'staff-1' },
    fields: { carrier: 'dhl', trackingNumber: '00340434161094042557' },
  },
  { name: 'confirmReceipt', author: { type: 'buyer', id: 'buyer-1' } },
];

/** How many steps `transition` takes in a second, on one core and without a database. */
export async function measureTransitions(): Promise<Row[]> {
  const start = placed(dialogMarketplace);
  const largest = largestWorkflow();
  const { states, transitions } = largest;
  const first = placed(largest);
  const size = `${Object.keys(states).length} states, ${transitions.length} transitions`;
  return [
    {
      what: 'transition(), dialog-marketplace',
      value: rateOf(life.length, () => liveOnce(start)),
      note: 'one core',
    },
    {
      what: 'transition(), the largest workflow',
      value: rateOf(walk.length, () => walkOnce(largest, first)),
      note: `one core, ${size}`,
    },
  ];
}

function rateOf(steps: number, live: () => void): string {
  live();
  const rates = Array.from({ length: rounds }, () => {
    const from = performance.now();
    let taken = 0;
    while (performance.now() - from < roundMs) {
      for (let times = 0; times < 100; times++) live();
      taken += 100 * steps;
    }
    return (taken * 1000) / (performance.now() - from);
  });
  return `${count(median(rates))}/s`;
}

/** From state to state, by rows that lead out of one and rows that lead out of any. */
const walk: readonly TransitionRequest[] = ['go1', 'go4', 'set99', 'go2', 'go3', 'set42', 'go4', 'go4'].map(
  (name) => ({
    name,
    author: { type: 'seller', id: 'staff-1' },
    fields: { note: 'Checked' },
  }),
);

function walkOnce(workflow: Workflow, start: Order): void {
  walk.reduce((order, request) => {
    const result = transition(workflow, order, request, now);
    if (!result.accepted) throw new Error(`${request.name} in ${order.state}: ${result.refusal.code}`);
    return result.order;
  }, start);
}

function liveOnce(start: Order): void {
  let order = start;
  for (const request of life) {
    const result = transition(dialogMarketplace, order, request, now);
    if (!result.accepted) throw new Error(`${request.name} in ${order.state}: ${result.refusal.code}`);
    order = result.order;
  }
  if (order.state !== 'received') throw new Error(`The order ended as ${order.state}.`);
}

function placed(workflow: Workflow): Order {
  const [decision] = placeOrders(
    workflow,
    {
      shopId: 'shop-1',
      externalId: 'purchase-1',
      placedAt: now,
      currency: 'EUR',
      buyer: { email: 'anna@buyer.test', locale: 'en' },
      lines: [{ title: 'Doll', quantity: 1, unitPrice: 12_000, availability: 'in_stock' }],
      delivery: { method: 'post', price: 900 },
      payment: { method: 'bank_transfer' },
    },
    { groupId: 'group-1', number: '1042', ids: ['order-1'] },
    now,
  );
  if (decision === undefined) throw new Error('No order was placed.');
  return decision.order;
}
