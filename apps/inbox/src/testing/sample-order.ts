import type { OrderView } from '@ordialog/protocol';

/** An order as tests need one, with what matters to them. */
export function sampleOrder(change: Partial<OrderView> = {}): OrderView {
  return {
    id: 'ord_1',
    number: '1042',
    externalId: 'shop-1042',
    placedAt: '2026-11-20T10:00:00.000Z',
    locale: 'en',
    state: 'preparing_shipment',
    stateName: 'Preparing shipment',
    phase: 'preparation',
    path: ['confirmation', 'payment', 'preparation', 'shipping', 'done'],
    ended: false,
    workflow: { key: 'dialog-marketplace', version: 1 },
    version: 4,
    head: 4,
    shop: { name: 'Dolls & Co', publicKey: 'pk_demo' },
    buyer: { email: 'anna@example.com', name: 'Anna Ricci', locale: 'it' },
    lines: [{ title: 'Doll', quantity: 1, unitPrice: 12_000, availability: 'in_stock' }],
    totals: { items: 12_000, delivery: 900, total: 12_900, currency: 'EUR' },
    delivery: { method: 'post', price: 900 },
    payment: { method: 'bank_transfer' },
    shipments: [],
    deadlines: [],
    availableTransitions: [],
    waitingFor: 'seller',
    reviewable: false,
    linked: [],
    unread: 0,
    read: { buyer: 4, seller: 4 },
    ...change,
  };
}
