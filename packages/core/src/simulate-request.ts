import type { Author, Entry, EntryContent } from './entry.ts';
import { force } from './force.ts';
import { learnPayment } from './learn.ts';
import type { Instant, Order } from './order.ts';
import { addShipment, addShipmentEvent } from './shipment.ts';
import type { Decision } from './step.ts';
import { type Refusal, transition } from './transition.ts';
import type { Workflow } from './workflow.ts';

/** What someone did or reported, to be lived through again. */
export interface PastRequest {
  readonly at: Instant;
  readonly author: Author;
  readonly content: Extract<
    EntryContent,
    { kind: 'transition' | 'forced' | 'shipment' | 'shipment_event' | 'payment' }
  >;
}

type Outcome =
  | { readonly decision?: Decision | undefined }
  | { readonly name: string; readonly code: Refusal['code'] | 'unknown_state' };

/**
 * What people, carriers and banks did in an order, without what the workflow did by itself and without what was
 * taken back at once.
 */
export function pastRequests(entries: readonly Entry[]): readonly PastRequest[] {
  return stoodEntries(entries).flatMap(({ at, author, content }) => {
    const isOwn = content.kind === 'transition' && author.type === 'system';
    return isRequested(content) && !isOwn ? [{ at, author, content }] : [];
  });
}

function isRequested(content: EntryContent): content is PastRequest['content'] {
  switch (content.kind) {
    case 'transition':
    case 'forced':
    case 'shipment':
    case 'shipment_event':
    case 'payment':
      return true;
    case 'order_placed':
    case 'message':
    case 'message_edited':
    case 'message_withdrawn':
    case 'undone':
    case 'publication':
    case 'payment_details_changed':
    case 'foreign_payment_details':
    case 'visibility':
    case 'workflow_changed':
    case 'review':
    case 'review_reply':
    case 'review_edited':
    case 'review_hidden':
    case 'review_unhidden':
    case 'buyer_rating':
    case 'ratings_opened':
    case 'pickup_checked':
      return false;
  }
}

/** The log without transitions that were undone: one and the automatic ones that followed it at that moment. */
export function stoodEntries(entries: readonly Entry[]): readonly Entry[] {
  const undone = entries.flatMap(({ content }) => (content.kind === 'undone' ? [content.of] : []));
  const moments = new Set(entries.filter(({ seq }) => undone.includes(seq)).map(({ at }) => at));
  return entries.filter(({ at, content }) => content.kind !== 'transition' || !moments.has(at));
}

/** The same again under another workflow. News that is known, or of a parcel that is not, changes nothing. */
export function requestOf(
  workflow: Workflow,
  order: Order,
  { author, content }: PastRequest,
  now: Instant,
): Outcome {
  switch (content.kind) {
    case 'transition': {
      const { name, fields } = content;
      const result = transition(workflow, order, { name, author, fields }, now);
      return result.accepted ? { decision: result } : { name, code: result.refusal.code };
    }
    case 'forced': {
      const result = force(workflow, order, { state: content.to, reason: content.reason, author }, now);
      if (result.accepted) return { decision: result };
      return result.code === 'unknown_state' ? { name: content.to, code: result.code } : {};
    }
    case 'shipment': {
      const { carrier, trackingNumber, estimatedDelivery } = content;
      const news = { parcel: { carrier, trackingNumber }, author, estimatedDelivery };
      return { decision: addShipment(workflow, order, news, now) };
    }
    case 'shipment_event': {
      const { shipmentId, event, estimatedDelivery } = content;
      const news = { shipmentId, event, author, estimatedDelivery };
      return { decision: addShipmentEvent(workflow, order, news, now) };
    }
    case 'payment': {
      const { state, reference } = content;
      const payment = { state, author, ...(reference ? { reference } : {}) };
      return { decision: learnPayment(workflow, order, payment, now) };
    }
  }
}
