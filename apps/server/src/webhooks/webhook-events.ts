import { type Actor, type Entry, type Order, totalsOf, type WebhookEvent } from '@ordialog/core';
import { readBy } from '../contact-filter/read-by.ts';

export interface Happening {
  readonly event: WebhookEvent;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a change of an order is to those who are told of it. `before` is left out for an order that is new. */
export function happeningsIn(change: {
  readonly before?: Order | undefined;
  readonly order: Order;
  readonly entries: readonly Entry[];
}): readonly Happening[] {
  const { before, order, entries } = change;
  const about = orderData(order);
  const known = new Set(before?.shipments.map(({ id }) => id));
  const parcels = order.shipments.filter(({ id }) => !known.has(id));
  const claimedAt = order.facts.paymentClaimed;
  const isClaimed = claimedAt !== undefined && claimedAt !== before?.facts.paymentClaimed;
  return [
    ...(before ? [] : [{ event: 'order.created', data: { order: about } } as const]),
    ...entries.flatMap((entry) => saidBy(entry, about)),
    ...parcels.map(({ events: _, ...shipment }) => ({
      event: 'shipment.added' as const,
      data: { order: about, shipment },
    })),
    ...opened(entries, order, about),
    ...(isClaimed ? [{ event: 'payment.claimed', data: { order: about, claimedAt } } as const] : []),
  ];
}

/** A review that waited for the other side's rating can be read from now on. */
function opened(entries: readonly Entry[], { review }: Order, order: object): Happening[] {
  if (!review || !entries.some(({ content }) => content.kind === 'ratings_opened')) return [];
  const { rating, at } = review;
  const text = readBy('seller', 'buyer', review);
  return [{ event: 'review.created', data: { order, review: { at, rating, text } } }];
}

function saidBy({ content, seq, at, author: { type, name } }: Entry, order: object): Happening[] {
  const entry = { seq, at, author: name === undefined ? { type } : { type, name } };
  if (content.kind === 'transition' || content.kind === 'forced') {
    const { from, to } = content;
    const taken =
      content.kind === 'forced'
        ? { name: null, forced: true }
        : { name: content.name, fields: asRead(content, type) };
    return [{ event: 'order.transitioned', data: { order, transition: { ...entry, ...taken, from, to } } }];
  }
  if (content.kind === 'message') {
    const text = readBy('seller', type, content);
    return [{ event: 'message.created', data: { order, message: { ...entry, text } } }];
  }
  // One that waits for the other side's rating is nobody's to know yet.
  if (content.kind === 'review' && !content.blind) {
    const { rating } = content;
    const text = readBy('seller', type, content);
    return [{ event: 'review.created', data: { order, review: { ...entry, rating, text } } }];
  }
  return [];
}

/** What was filled in, as the shop may read it. */
function asRead({ fields, masked = {} }: Extract<Entry['content'], { kind: 'transition' }>, by: Actor) {
  return by === 'seller' ? fields : { ...fields, ...masked };
}

/** The messages among an order's new entries. */
export function messagesIn(order: Order, entries: readonly Entry[]): readonly Happening[] {
  const about = orderData(order);
  return entries.filter(({ content }) => content.kind === 'message').flatMap((entry) => saidBy(entry, about));
}

/** An order in short: what one needs to find it and to decide whether to fetch it. */
function orderData(order: Order) {
  const { id, number, externalId, state, version, buyer } = order;
  const { total, currency } = totalsOf(order);
  return {
    id,
    number,
    externalId,
    state,
    version,
    total,
    currency,
    buyer: { email: buyer.email, ...(buyer.name === undefined ? {} : { name: buyer.name }) },
  };
}
