import type { Attachment } from './attachment.ts';
import type { RunningDeadline } from './deadline.ts';
import type { Locale } from './locale.ts';
import type { SavedPaymentMethod } from './payment/payment-method.ts';

/** ISO 8601 in UTC, as `Date.prototype.toISOString` writes it. */
export type Instant = string;

export type Availability = 'in_stock' | 'made_to_order';

export interface OrderLine {
  readonly sku?: string;
  readonly title: string;
  readonly quantity: number;
  /** Minor units of the order's currency. */
  readonly unitPrice: number;
  readonly availability: Availability;
  readonly imageUrl?: string;
}

export interface Buyer {
  readonly email: string;
  readonly name?: string;
  readonly phone?: string;
  readonly locale: Locale;
}

export interface Delivery {
  readonly method: string;
  /** What the shop calls it, where the method is a name for programs. */
  readonly name?: string;
  /** Minor units of the order's currency. */
  readonly price: number;
  readonly address?: string;
}

/** Where to pay and with which words; filled in when the seller asks for the payment. */
export interface PaymentInstructions {
  readonly holder?: string;
  readonly iban?: string;
  readonly bic?: string;
  readonly bankName?: string;
  readonly note?: string;
}

export interface Payment {
  readonly method: string;
  readonly instructions?: PaymentInstructions;
  /** The shop's ways to pay as the buyer is shown them; none where other details were typed for this order. */
  readonly offered?: readonly SavedPaymentMethod[];
  /** The details that were typed are not among those that the shop has saved. */
  readonly unsaved?: true;
}

export interface Shipment {
  readonly id: string;
  /** A carrier's key or any name. */
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly trackingUrl?: string;
  /** It has a number of the shop's own until the carrier gives one. */
  readonly provisional?: true;
  readonly shippedAt: Instant;
  /** What the carrier reported, in the order of its own times. */
  readonly events: readonly ShipmentEvent[];
}

export const shipmentStatuses = [
  'in_transit',
  'out_for_delivery',
  'delivered',
  'exception',
  'returned',
] as const;
export type ShipmentStatus = (typeof shipmentStatuses)[number];

export interface ShipmentEvent {
  readonly status: ShipmentStatus;
  /** When it happened, which may be before or after anything we know of. */
  readonly at: Instant;
  readonly description?: string;
}

export interface Review {
  /** 1 to 5. */
  readonly rating: number;
  readonly text: string;
  /** As everybody but the buyer reads it, where the contact filter hid something. */
  readonly masked?: string;
  readonly photos?: readonly Attachment[];
  readonly at: Instant;
  readonly editedAt?: Instant;
  /** It waits for the other side's rating until then. */
  readonly blindUntil?: Instant;
  readonly reply?: { readonly text: string; readonly masked?: string; readonly at: Instant };
  /** Taken out of the public's sight. */
  readonly hidden?: { readonly reason: string; readonly at: Instant };
}

/** What the seller thinks of the buyer. */
export interface BuyerRating {
  /** 1 to 5. */
  readonly rating: number;
  /** For the shop alone. */
  readonly note?: string;
  readonly at: Instant;
  /** It waits for the buyer's review until then. */
  readonly blindUntil?: Instant;
}

export interface Order {
  readonly id: string;
  readonly shopId: string;
  /** What people call it, unique in the shop. */
  readonly number: string;
  /** The shop's own id of the purchase; the parts of a split share it. */
  readonly externalId: string;
  /** Shared by the parts that one purchase was split into. */
  readonly groupId: string;
  readonly placedAt: Instant;
  readonly currency: string;
  readonly buyer: Buyer;
  readonly lines: readonly OrderLine[];
  readonly delivery: Delivery;
  readonly payment: Payment;
  readonly note?: string;
  /** The note as the seller reads it, where the contact filter hid something. */
  readonly maskedNote?: string;
  /** Of all lines; `mixed` only where the workflow does not split. */
  readonly availability: Availability | 'mixed';
  readonly workflow: { readonly key: string; readonly version: number };
  readonly state: string;
  readonly stateEnteredAt: Instant;
  /** The state as the buyer knows it: the last one whose entry was published. */
  readonly publishedState: string;
  /** Shown to the buyer, or not, whatever the workflow's `visibleWhen` says. */
  readonly visibility?: 'shown' | 'hidden';
  /** Who was given a task, by the key of the field that asked for them. */
  readonly assignees: Readonly<Record<string, string>>;
  /** A calendar date, as carriers give it. */
  readonly estimatedDelivery?: string;
  /** Rises by one with every accepted change of what is in this record. */
  readonly version: number;
  /** What has been learned of the order, such as `paymentClaimed` or `delivered`, with the time of learning. */
  readonly facts: Readonly<Record<string, Instant>>;
  readonly deadlines: readonly RunningDeadline[];
  readonly shipments: readonly Shipment[];
  readonly review?: Review;
  readonly buyerRating?: BuyerRating;
}

export interface Totals {
  readonly items: number;
  readonly delivery: number;
  readonly total: number;
  readonly currency: string;
}

export function totalsOf(order: Pick<Order, 'lines' | 'delivery' | 'currency'>): Totals {
  const items = order.lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0);
  return {
    items,
    delivery: order.delivery.price,
    total: items + order.delivery.price,
    currency: order.currency,
  };
}
