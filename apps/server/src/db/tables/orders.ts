import type {
  Buyer,
  BuyerRating,
  Delivery,
  Order,
  OrderLine,
  Party,
  Payment,
  Phase,
  Review,
  RunningDeadline,
  Shipment,
} from '@ordialog/core';
import type { ColumnType, Selectable } from 'kysely';
import type { JsonColumn } from '../json-column.ts';

/** The order as it was before a transition that may still be taken back. */
export interface Undo {
  readonly until: string;
  /** Of the transition's entry. */
  readonly seq: number;
  /** The order's version after it: anything since then cannot be undone over. */
  readonly version: number;
  readonly before: Order;
  /** `seq` of the message that went out with it: it is taken back as well. */
  readonly message?: number;
}

/**
 * The current values of each order: what its log amounts to, kept beside it in the same transaction. Everything
 * below `last_seq` is derived for lists and counts.
 */
export interface OrdersTable {
  id: string;
  shop_id: string;
  number: string;
  external_id: string;
  group_id: string;
  placed_at: Date;
  currency: string;
  buyer: JsonColumn<Buyer>;
  /** Lower case, to be found by. */
  buyer_email: string;
  lines: JsonColumn<readonly OrderLine[]>;
  delivery: JsonColumn<Delivery>;
  payment: JsonColumn<Payment>;
  note: string | null;
  /** As the seller reads it, where the contact filter hid something. */
  masked_note: string | null;
  availability: Order['availability'];
  workflow_key: string;
  workflow_version: number;
  state: string;
  state_entered_at: Date;
  published_state: string;
  visibility: 'shown' | 'hidden' | null;
  /** To the buyer. */
  visible: boolean;
  assignees: JsonColumn<Readonly<Record<string, string>>>;
  estimated_delivery: string | null;
  /** What takes the seller's last transition back, for a few seconds. */
  undo: JsonColumn<Undo | null>;
  version: number;
  facts: JsonColumn<Readonly<Record<string, string>>>;
  deadlines: JsonColumn<readonly RunningDeadline[]>;
  shipments: JsonColumn<readonly Shipment[]>;
  review: JsonColumn<Review | null>;
  buyer_rating: JsonColumn<BuyerRating | null>;
  /** `seq` of the newest entry; the row's lock is what makes the next one. */
  last_seq: number;
  phase: Phase;
  ended: boolean;
  waiting_for: Party | null;
  /** Since when a message of the buyer has had no answer. */
  asked_at: Date | null;
  /** Since when the seller is waited for, by the workflow or by a message. */
  waiting_since: Date | null;
  /** The next deadline that is running. */
  due_at: Date | null;
  /** Minor units. */
  total: number;
  /** Lower case: number, buyer, lines' titles. */
  search: string;
  buyer_read: number;
  seller_read: number;
  buyer_unread: number;
  seller_unread: number;
  /** When the buyer last had it in view. */
  buyer_seen_at: Date | null;
  updated_at: Date;
  created_at: ColumnType<Date, Date, never>;
}

export type OrderRow = Selectable<OrdersTable>;
