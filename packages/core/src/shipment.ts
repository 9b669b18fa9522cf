import { carrierOf, trackingUrl } from './carrier.ts';
import type { Author, EntryContent } from './entry.ts';
import { learn } from './learn.ts';
import { type Instant, type Order, type Shipment, type ShipmentEvent, shipmentStatuses } from './order.ts';
import type { Decision } from './step.ts';
import type { Workflow } from './workflow.ts';

interface Parcel {
  readonly carrier: string;
  readonly trackingNumber: string;
}

/** A parcel of the order; its id follows from the order's, so that carriers' events can name it. */
function newShipment(order: Pick<Order, 'id' | 'shipments'>, parcel: Parcel, now: Instant): Shipment {
  const url = trackingUrl(parcel.carrier, parcel.trackingNumber);
  const id = `${order.id}.${order.shipments.length + 1}`;
  return { id, ...parcel, shippedAt: now, events: [], ...(url ? { trackingUrl: url } : {}) };
}

/**
 * The parcel among those of the order, and what is then known of them all: an order is delivered when every parcel
 * is. One that is there already, however it was typed, is not added: a carrier may have reported of it before the
 * seller shipped.
 */
export function withParcel(order: Order, parcel: Parcel, now: Instant): Pick<Order, 'shipments' | 'facts'> {
  if (order.shipments.some((known) => isSame(known, parcel))) {
    return { shipments: order.shipments, facts: order.facts };
  }
  const shipments = [...order.shipments, newShipment(order, parcel, now)];
  return { shipments, facts: shipmentFacts(order.facts, shipments) };
}

function isSame(one: Parcel, other: Parcel): boolean {
  const plain = ({ carrier, trackingNumber }: Parcel) => [
    carrierOf(carrier)?.key ?? carrier.trim().toLowerCase(),
    trackingNumber.replace(/\s+/g, '').toLowerCase(),
  ];
  return plain(one).join(' ') === plain(other).join(' ');
}

/** A parcel that was made known beside any transition. The same one again changes nothing: undefined. */
export function addShipment(
  workflow: Workflow,
  order: Order,
  { parcel, author }: { parcel: Parcel; author: Author },
  now: Instant,
): Decision | undefined {
  const { shipments, facts } = withParcel(order, parcel, now);
  const shipment = shipments.at(-1);
  if (shipments === order.shipments || !shipment) return undefined;
  const content: EntryContent = { kind: 'shipment', shipmentId: shipment.id, ...parcel };
  return learn(workflow, { ...order, shipments }, facts, { author, content }, now);
}

/**
 * What a carrier reports of a parcel, in whatever order it arrives: the facts follow from the parcel's newest event
 * by the carrier's own times. The same event again changes nothing: undefined.
 */
export function addShipmentEvent(
  workflow: Workflow,
  order: Order,
  { shipmentId, event, author }: { shipmentId: string; event: ShipmentEvent; author: Author },
  now: Instant,
): Decision | undefined {
  const shipment = order.shipments.find(({ id }) => id === shipmentId);
  if (!shipment || shipment.events.some(({ status, at }) => status === event.status && at === event.at)) {
    return undefined;
  }
  const events = [...shipment.events, event].toSorted(byTime);
  const shipments = order.shipments.map((each) => (each === shipment ? { ...shipment, events } : each));
  const content: EntryContent = { kind: 'shipment_event', shipmentId, event };
  return learn(
    workflow,
    { ...order, shipments },
    shipmentFacts(order.facts, shipments),
    { author, content },
    now,
  );
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
