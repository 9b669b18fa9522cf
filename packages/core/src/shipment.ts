import { carrierOf, trackingUrl } from './carrier.ts';
import type { Author, EntryContent } from './entry.ts';
import { learn } from './learn.ts';
import { type Instant, type Order, type Shipment, type ShipmentEvent, shipmentStatuses } from './order.ts';
import type { Decision } from './step.ts';
import type { Workflow } from './workflow.ts';

interface Parcel {
  readonly carrier: string;
  readonly trackingNumber: string;
  /** Its number is the shop's own, which no carrier's page knows: a carrier's takes its place. */
  readonly provisional?: true;
}

/** News of a parcel may say when it is expected, as a calendar date. */
interface Expected {
  readonly estimatedDelivery?: string | undefined;
}

/**
 * The parcel among those of the order, and what is then known of them all: an order is delivered when every parcel
 * is. One that is there already, however it was typed, is not added: a carrier may have reported of it before the
 * seller shipped. One that had a number of the shop's own gets the carrier's and stays one parcel.
 */
export function withParcel(order: Order, parcel: Parcel, now: Instant): Pick<Order, 'shipments' | 'facts'> {
  const { shipments } = withNew(order, parcel, now) ?? order;
  return { shipments, facts: shipmentFacts(order.facts, shipments) };
}

/** Undefined when the parcel is there already. Its id follows from the order's, so that carriers' events can name it. */
function withNew(
  { id, shipments }: Pick<Order, 'id' | 'shipments'>,
  parcel: Parcel,
  now: Instant,
): { readonly shipments: readonly Shipment[]; readonly shipment: Shipment } | undefined {
  if (shipments.some((known) => isSame(known, parcel))) return undefined;
  const before = shipments.find(({ provisional }) => provisional);
  const url = parcel.provisional ? undefined : trackingUrl(parcel.carrier, parcel.trackingNumber);
  const shipment: Shipment = {
    id: before?.id ?? `${id}.${shipments.length + 1}`,
    ...parcel,
    shippedAt: before?.shippedAt ?? now,
    events: before?.events ?? [],
    ...(url ? { trackingUrl: url } : {}),
  };
  return {
    shipment,
    shipments: before
      ? shipments.map((each) => (each === before ? shipment : each))
      : [...shipments, shipment],
  };
}

function isSame(one: Parcel, other: Parcel): boolean {
  const plain = ({ carrier, trackingNumber }: Parcel) => [
    carrierOf(carrier)?.key ?? carrier.trim().toLowerCase(),
    trackingNumber.replace(/\s+/g, '').toLowerCase(),
  ];
  return plain(one).join(' ') === plain(other).join(' ');
}

/**
 * A parcel that was made known beside any transition. The same one again changes nothing but the day it is expected on;
 * undefined when not even that.
 */
export function addShipment(
  workflow: Workflow,
  order: Order,
  { parcel, author, estimatedDelivery }: { readonly parcel: Parcel; readonly author: Author } & Expected,
  now: Instant,
): Decision | undefined {
  const expected = expectedOn(order, estimatedDelivery);
  const added = withNew(order, parcel, now);
  const shipment = added?.shipment ?? order.shipments.find((known) => isSame(known, parcel));
  if (!shipment || (!added && !expected)) return undefined;
  const { shipments } = added ?? order;
  const { carrier, trackingNumber } = shipment;
  const content: EntryContent = {
    kind: 'shipment',
    shipmentId: shipment.id,
    carrier,
    trackingNumber,
    ...expected,
  };
  const facts = shipmentFacts(order.facts, shipments);
  return learn(workflow, { ...order, shipments, ...expected }, facts, { author, content }, now);
}

/**
 * What a carrier reports of a parcel, in whatever order it arrives: the facts follow from the parcel's newest event
 * by the carrier's own times. The same event again changes nothing: undefined.
 */
export function addShipmentEvent(
  workflow: Workflow,
  order: Order,
  {
    shipmentId,
    event,
    author,
    estimatedDelivery,
  }: { readonly shipmentId: string; readonly event: ShipmentEvent; readonly author: Author } & Expected,
  now: Instant,
): Decision | undefined {
  const shipment = order.shipments.find(({ id }) => id === shipmentId);
  if (!shipment || shipment.events.some(({ status, at }) => status === event.status && at === event.at)) {
    return undefined;
  }
  const expected = expectedOn(order, estimatedDelivery);
  const events = [...shipment.events, event].toSorted(byTime);
  const shipments = order.shipments.map((each) => (each === shipment ? { ...shipment, events } : each));
  const content: EntryContent = { kind: 'shipment_event', shipmentId, event, ...expected };
  const facts = shipmentFacts(order.facts, shipments);
  return learn(workflow, { ...order, shipments, ...expected }, facts, { author, content }, now);
}

/** The day, where it is another than was known. */
function expectedOn(
  order: Order,
  estimatedDelivery: string | undefined,
): { estimatedDelivery?: string } | undefined {
  return estimatedDelivery === undefined || estimatedDelivery === order.estimatedDelivery
    ? undefined
    : { estimatedDelivery };
}

/** Of two reports of one moment the later stage stands last, whichever arrived first. */
function byTime(a: ShipmentEvent, b: ShipmentEvent): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return shipmentStatuses.indexOf(a.status) - shipmentStatuses.indexOf(b.status);
}

/**
 * `parcelKnown` since the first parcel; `delivered` once every parcel is, at the last one's time; `exception` while
 * any parcel is in one.
 */
function shipmentFacts(facts: Order['facts'], shipments: readonly Shipment[]): Order['facts'] {
  const { delivered: _, exception: __, inTransit: ___, ...others } = facts;
  const [first] = shipments;
  const newest = shipments.map(({ events }) => events.at(-1));
  const deliveries = newest.flatMap((event) => (event?.status === 'delivered' ? [event.at] : []));
  const exception = newest.find((event) => event?.status === 'exception' || event?.status === 'returned');
  const moving = newest.find((event) => event !== undefined);
  return {
    ...others,
    ...(first ? { parcelKnown: first.shippedAt } : {}),
    ...(moving ? { inTransit: moving.at } : {}),
    ...(deliveries.length === shipments.length ? { delivered: deliveries.toSorted().at(-1) ?? '' } : {}),
    ...(exception ? { exception: exception.at } : {}),
  };
}
