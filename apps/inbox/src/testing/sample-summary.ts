import type { OrderSummary } from '@ordialog/protocol';

/** An order of a list as tests need one, with what matters to them. */
export function sampleSummary(change: Partial<OrderSummary> = {}): OrderSummary {
  return {
    id: 'ord_1',
    number: '1042',
    state: 'awaiting_confirmation',
    stateName: 'Awaiting confirmation',
    phase: 'confirmation',
    placedAt: '2026-11-20T10:00:00.000Z',
    stateEnteredAt: '2026-11-20T10:00:00.000Z',
    updatedAt: '2026-11-20T10:00:00.000Z',
    ended: false,
    version: 1,
    head: 1,
    buyer: { name: 'Anna Ricci', email: 'anna@example.com' },
    totals: { items: 12_000, delivery: 900, total: 12_900, currency: 'EUR' },
    firstLine: { title: 'Doll', quantity: 1 },
    lineCount: 1,
    delivery: { method: 'post' },
    waitingFor: 'seller',
    waitingSince: '2026-11-20T10:00:00.000Z',
    asks: false,
    claimed: false,
    deadline: null,
    lastText: 'The order was placed',
    lastAuthor: null,
    unread: 1,
    ...change,
  };
}
