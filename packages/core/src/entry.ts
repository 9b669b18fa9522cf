import type { Actor } from './actor.ts';
import type { Attachment } from './attachment.ts';
import type { Instant, Review, ShipmentEvent } from './order.ts';

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
      /** Free texts among the fields as the other side reads them, where the contact filter hid something. */
      readonly masked?: Readonly<Record<string, string>>;
      /** The deadline that brought it about. */
      readonly deadline?: string;
    }
  | {
      readonly kind: 'message' /** As the other side reads it, where the contact filter hid something. */;
      readonly masked?: string;
      readonly warning?: MessageWarning;
      readonly text: string;
      readonly attachments?: readonly Attachment[];
      /** `seq` of the message that it answers. */
      readonly replyTo?: number;
      readonly editedAt?: Instant;
      /** Its author took it back: there are no words any more. */
      readonly withdrawnAt?: Instant;
      /** The words it was posted with, once they are others now: a fingerprint to know a second try of the post by. */
      readonly posted?: string;
    }
  /** Message `of` said something else before; it holds its words of now. */
  | { readonly kind: 'message_edited'; readonly of: number; readonly before: MessageSaid }
  | { readonly kind: 'message_withdrawn'; readonly of: number; readonly before: MessageSaid }
  | {
      readonly kind: 'shipment';
      readonly shipmentId: string;
      readonly carrier: string;
      readonly trackingNumber: string;
      /** A calendar date. */
      readonly estimatedDelivery?: string;
    }
  | {
      readonly kind: 'shipment_event';
      readonly shipmentId: string;
      readonly event: ShipmentEvent;
      readonly estimatedDelivery?: string;
    }
  | {
      readonly kind: 'payment';
      readonly state: PaymentState;
      readonly reference?: string;
      /** The order was paid already. */
      readonly again?: true;
    }
  | { readonly kind: 'forced'; readonly from: string; readonly to: string; readonly reason: string }
  /** A transition was taken back before anything was sent of it. */
  | { readonly kind: 'undone'; readonly of: number; readonly to: string }
  /** The order's ways to pay are other versions now. */
  | { readonly kind: 'payment_details_changed'; readonly methods: readonly MethodVersion[] }
  /** What money could be sent to in entry `of` is not the shop's; for the seller alone. */
  | { readonly kind: 'foreign_payment_details'; readonly of: number }
  /** `what` entry `of` tells of. */
  | {
      readonly kind: 'publication';
      readonly of: number;
      readonly shown: boolean;
      readonly what?: PublishedMove;
    }
  | { readonly kind: 'visibility'; readonly visibility: 'shown' | 'hidden' | 'auto' }
  /** It follows another version of its workflow from here on. */
  | {
      readonly kind: 'workflow_changed';
      readonly fromVersion: number;
      readonly toVersion: number;
      readonly from: string;
      readonly to: string;
    }
  | (ReviewSaid & MaybeBlind & { readonly kind: 'review'; readonly now?: Review })
  | { readonly kind: 'review_reply'; readonly text: string; readonly masked?: string }
  | (ReviewSaid &
      MaybeBlind & { readonly kind: 'review_edited'; readonly of: number; readonly before: ReviewSaid })
  | { readonly kind: 'review_hidden'; readonly of: number; readonly reason: string }
  | { readonly kind: 'review_unhidden'; readonly of: number }
  | (MaybeBlind & { readonly kind: 'buyer_rating'; readonly rating: number; readonly note?: string })
  /** The code that the buyer showed at the counter was right. */
  | { readonly kind: 'pickup_checked' }
  /** A rating that waited for the other side's can be seen by both. */
  | { readonly kind: 'ratings_opened'; readonly of: number };

/** What a reader is warned of: accounts or cards in a message that are not among those the shop has saved. */
export type MessageWarning = 'foreign_payment_details';

/** A review's entry gets `now`, the review as it is by now, when it is read; it is never stored. */
type ReviewSaid = Pick<Review, 'rating' | 'text' | 'masked' | 'photos'>;

/** Not for the other side, until a reader of the order has found the ratings open and taken the mark away. */
interface MaybeBlind {
  readonly blind?: true;
}

interface MethodVersion {
  readonly id: string;
  readonly version: number;
}

/** A transition, or without a `name` a state that was set by hand. */
interface PublishedMove {
  readonly name?: string;
  readonly from: string;
  readonly to: string;
  readonly by: Actor;
}

/** What a message said until it was changed. */
export interface MessageSaid {
  readonly text: string;
  readonly attachments?: readonly Attachment[];
}

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
  /** Of a message, or of another wording for one: the same one again is the same entry. */
  readonly clientMessageId?: string;
}

/** An entry as it stands in an order's log. */
export interface Entry extends EntryDraft {
  readonly orderId: string;
  /** 1, 2, 3 … within the order, without gaps. */
  readonly seq: number;
}
