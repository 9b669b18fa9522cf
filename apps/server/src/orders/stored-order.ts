import type { Order, Party } from '@ordialog/core';
import type { OrderRow, Undo } from '../db/tables/orders.ts';

/** An order with what its row keeps beside the record. */
export interface StoredOrder {
  readonly order: Order;
  /** `seq` of the newest entry. */
  readonly head: number;
  readonly waitingFor: Party | null;
  readonly askedAt: Date | null;
  readonly waitingSince: Date | null;
  readonly read: Readonly<Record<Party, number>>;
  readonly unread: Readonly<Record<Party, number>>;
  /** The buyer may see it. */
  readonly visible: boolean;
  readonly undo: Undo | null;
}

export function storedOrderOf(row: OrderRow): StoredOrder {
  const order: Order = {
    id: row.id,
    shopId: row.shop_id,
    number: row.number,
    externalId: row.external_id,
    groupId: row.group_id,
    placedAt: row.placed_at.toISOString(),
    currency: row.currency,
    buyer: row.buyer,
    lines: row.lines,
    delivery: row.delivery,
    payment: row.payment,
    ...(row.note === null ? {} : { note: row.note }),
    ...(row.masked_note === null ? {} : { maskedNote: row.masked_note }),
    availability: row.availability,
    workflow: { key: row.workflow_key, version: row.workflow_version },
    state: row.state,
    stateEnteredAt: row.state_entered_at.toISOString(),
    publishedState: row.published_state,
    ...(row.visibility === null ? {} : { visibility: row.visibility }),
    assignees: row.assignees,
    ...(row.estimated_delivery === null ? {} : { estimatedDelivery: row.estimated_delivery }),
    version: row.version,
    facts: row.facts,
    deadlines: row.deadlines,
    shipments: row.shipments,
    ...(row.review === null ? {} : { review: row.review }),
    ...(row.buyer_rating === null ? {} : { buyerRating: row.buyer_rating }),
  };
  return {
    order,
    head: row.last_seq,
    waitingFor: row.waiting_for,
    askedAt: row.asked_at,
    waitingSince: row.waiting_since,
    read: { buyer: row.buyer_read, seller: row.seller_read },
    unread: { buyer: row.buyer_unread, seller: row.seller_unread },
    visible: row.visible,
    undo: row.undo,
  };
}
