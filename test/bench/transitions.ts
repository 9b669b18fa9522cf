import {
  dialogMarketplace,
  type Order,
  placeOrders,
  type TransitionRequest,
  transition,
} from '@ordialog/core';
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
  const start = placed();
  liveOnce(start);
  const rates = Array.from({ length: rounds }, () => {
    const from = performance.now();
    let steps = 0;
    while (performance.now() - from < roundMs) {
      for (let times = 0; times < 100; times++) liveOnce(start);
      steps += 100 * life.length;
    }
    return (steps * 1000) / (performance.now() - from);
  });
  return [{ what: 'transition(), dialog-marketplace', value: `${count(median(rates))}/s`, note: 'one core' }];
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

function placed(): Order {
  const [decision] = placeOrders(
    dialogMarketplace,
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
