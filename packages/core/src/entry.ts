import type { Actor } from './actor.ts';
import type { Instant, ShipmentEvent } from './order.ts';

/** Who wrote an entry. `name` is what the other side may see; the system has none. */
export interface Author {
  readonly type: Actor;
  readonly id?: string;
  readonly name?: string;
}

/** What an entry of an order's log says, as facts; the words are found when it is read, in the reader's language. */
export type EntryContent =
  | { readonly kind: 'order_placed'; readonly state: string }
  | {
      readonly kind: 'transition';
      readonly name: string;
      readonly from: string;
      readonly to: string;
      readonly fields: FieldValues;
      /** The deadline that brought it about. */
      readonly deadline?: string;
    }
  | { readonly kind: 'message'; readonly text: string }
  | {
      readonly kind: 'shipment';
      readonly shipmentId: string;
      readonly carrier: string;
      readonly trackingNumber: string;
    }
  | ({ readonly kind: 'shipment_event'; readonly shipmentId: string } & { readonly event: ShipmentEvent })
  | { readonly kind: 'payment'; readonly state: PaymentState; readonly reference?: string }
  | { readonly kind: 'forced'; readonly from: string; readonly to: string; readonly reason: string }
  /** A transition was taken back before anything was sent of it. */
  | { readonly kind: 'undone'; readonly of: number; readonly to: string }
  | { readonly kind: 'publication'; readonly of: number; readonly shown: boolean }
  | { readonly kind: 'visibility'; readonly visibility: 'shown' | 'hidden' | 'auto' }
  /** It follows another version of its workflow from here on. */
  | {
      readonly kind: 'workflow_changed';
      readonly fromVersion: number;
      readonly toVersion: number;
      readonly from: string;
      readonly to: string;
    }
  | { readonly kind: 'review'; readonly rating: number; readonly text: string }
  | { readonly kind: 'review_reply'; readonly text: string };

/** `pending` is under way, such as a transfer that was announced by the bank. */
export const paymentStates = ['pending', 'paid'] as const;
export type PaymentState = (typeof paymentStates)[number];

export type EntryKind = EntryContent['kind'];

/** What was filled in for a transition, by the field's key. */
export type FieldValues = Readonly<Record<string, FieldValue>>;
export type FieldValue = string | Readonly<Record<string, string>>;

/** An entry to be appended: the log gives it its id and its `seq`. */
export interface EntryDraft {
  readonly author: Author;
  readonly at: Instant;
  /** Seen by the buyer; otherwise by the seller alone. */
  readonly published: boolean;
  readonly content: EntryContent;
}

/** An entry as it stands in an order's log. */
export interface Entry extends EntryDraft {
  readonly orderId: string;
  /** 1, 2, 3 … within the order, without gaps. */
  readonly seq: number;
  readonly clientMessageId?: string;
}
