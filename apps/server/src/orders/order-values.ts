import { isEnded, isVisible, type Order, stateOf, totalsOf, type Workflow, waitingFor } from '@ordialog/core';
import { asJson } from '../db/json-column.ts';

/** The columns of an order's record, and those derived from it for lists. */
export function orderValues(workflow: Workflow, order: Order) {
  const state = stateOf(workflow, order.state);
  if (!state) throw new Error(`order ${order.id} is in a state that its workflow lacks: ${order.state}`);
  const due = order.deadlines.filter(({ pausedAt }) => !pausedAt).map(({ dueAt }) => Date.parse(dueAt));
  return {
    workflow_version: order.workflow.version,
    payment: asJson(order.payment),
    state: order.state,
    state_entered_at: new Date(order.stateEnteredAt),
    published_state: order.publishedState,
    visibility: order.visibility ?? null,
    visible: isVisible(workflow, order),
    assignees: asJson(order.assignees),
    estimated_delivery: order.estimatedDelivery ?? null,
    version: order.version,
    facts: asJson(order.facts),
    deadlines: asJson(order.deadlines),
    shipments: asJson(order.shipments),
    review: asJson(order.review ?? null),
    buyer_rating: asJson(order.buyerRating ?? null),
    phase: state.phase,
    ended: isEnded(state),
    waiting_for: waitingFor(workflow, order) ?? null,
    due_at: due.length > 0 ? new Date(Math.min(...due)) : null,
  };
}

/** The columns that never change once an order is placed. */
export function fixedValues(order: Order) {
  const { buyer, lines, number } = order;
  return {
    id: order.id,
    shop_id: order.shopId,
    number,
    external_id: order.externalId,
    group_id: order.groupId,
    placed_at: new Date(order.placedAt),
    currency: order.currency,
    buyer: asJson(buyer),
    buyer_email: buyer.email.toLowerCase(),
    lines: asJson(lines),
    delivery: asJson(order.delivery),
    note: order.note ?? null,
    masked_note: order.maskedNote ?? null,
    availability: order.availability,
    workflow_key: order.workflow.key,
    total: totalsOf(order).total,
    search: [number, buyer.name, buyer.email, ...lines.map(({ title }) => title)].join(' ').toLowerCase(),
  };
}
