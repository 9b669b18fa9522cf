import type { Instant, ShipmentStatus } from './order.ts';
import type { Purchase } from './place-order.ts';

/** A typical order of a shop that has none yet. */
export interface SampleStory {
  readonly made?: 'to_order';
  readonly payment?: 'cash_on_delivery' | 'card';
  readonly delivery?: 'pickup';
  /** From this phase on the buyer does nothing. */
  readonly silentFrom?: 'payment' | 'shipping';
  readonly cancels?: true;
  /** What the carrier reports, with the days since the parcel left. */
  readonly carrier?: readonly (readonly [day: number, status: ShipmentStatus])[];
}

export const sampleNames = [
  'ordinary',
  'madeToOrder',
  'cashOnDelivery',
  'paidByCard',
  'pickup',
  'neverPaid',
  'neverConfirmed',
  'parcelInTrouble',
  'canceledByBuyer',
] as const;
export type SampleName = (typeof sampleNames)[number];

export const stories: Readonly<Record<SampleName, SampleStory>> = {
  ordinary: {
    carrier: [
      [1, 'in_transit'],
      [4, 'delivered'],
    ],
  },
  madeToOrder: { made: 'to_order' },
  cashOnDelivery: {
    payment: 'cash_on_delivery',
    carrier: [
      [1, 'in_transit'],
      [3, 'delivered'],
    ],
  },
  paidByCard: {
    payment: 'card',
    carrier: [
      [1, 'in_transit'],
      [4, 'delivered'],
    ],
  },
  pickup: { delivery: 'pickup' },
  neverPaid: { silentFrom: 'payment' },
  neverConfirmed: {
    silentFrom: 'shipping',
    carrier: [
      [1, 'in_transit'],
      [5, 'delivered'],
    ],
  },
  parcelInTrouble: {
    silentFrom: 'shipping',
    carrier: [
      [1, 'in_transit'],
      [3, 'exception'],
      [12, 'in_transit'],
      [14, 'delivered'],
    ],
  },
  canceledByBuyer: { cancels: true },
};

/** What was bought in a story. */
export function purchaseIn({ made, payment, delivery }: SampleStory, placedAt: Instant): Purchase {
  return {
    shopId: 'sample',
    externalId: 'sample',
    placedAt,
    currency: 'EUR',
    buyer: { email: 'buyer@example.com', locale: 'en' },
    lines: [
      { title: 'Sample', quantity: 1, unitPrice: 5000, availability: made ? 'made_to_order' : 'in_stock' },
    ],
    delivery: { method: delivery ?? 'post', price: 0 },
    payment: payment === 'card' ? { method: payment, state: 'paid' } : { method: payment ?? 'bank_transfer' },
  };
}
