import { trackingUrl } from './carrier.ts';
import type { Author, EntryContent } from './entry.ts';
import { learn } from './learn.ts';
import type { Instant, Order, Shipment, ShipmentEvent } from './order.ts';
import type { Decision } from './step.ts';
import type { Workflow } from './workflow.ts';

interface Parcel {
  readonly carrier: string;
  readonly trackingNumber: string;
}

/** A parcel of the order; its id follows from the order's, so that carriers' events can name it. */
export function newShipment(order: Pick<Order, 'id' | 'shipments'>, parcel: Parcel, now: Instant): Shipment {
  const url = trackingUrl(parcel.carrier, parcel.trackingNumber);
  const id = `${order.id}.${order.shipments.length + 1}`;
  return { id, ...parcel, shippedAt: now, events: [], ...(url ? { trackingUrl: url } : {}) };
}

/** A parcel that was made known beside any transition. The same one again changes nothing: undefined. */
export function addShipment(
  workflow: Workflow,
  order: Order,
  { parcel, author }: { parcel: Parcel; author: Author },
  now: Instant,
): Decision | undefined {
  const known = order.shipments.some(
    ({ carrier, trackingNumber }) => carrier === parcel.carrier && trackingNumber === parcel.trackingNumber,
  );
  if (known) return undefined;
  const shipment = newShipment(order, parcel, now);
  const content: EntryContent = { kind: 'shipment', shipmentId: shipment.id, ...parcel };
  const shipments = [...order.shipments, shipment];
  return learn(workflow, { ...order, shipments }, order.facts, { author, content }, now);
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
  const events = [...shipment.events, event].toSorted((a, b) => (a.at < b.at ? -1 : 1));
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

/** `delivered` once every parcel is, at the last one's time; `exception` while any parcel is in one. */
function shipmentFacts(facts: Order['facts'], shipments: readonly Shipment[]): Order['facts'] {
  const { delivered: _, exception: __, inTransit: ___, ...others } = facts;
  const newest = shipments.map(({ events }) => events.at(-1));
  const deliveries = newest.flatMap((event) => (event?.status === 'delivered' ? [event.at] : []));
  const exception = newest.find((event) => event?.status === 'exception' || event?.status === 'returned');
  const moving = newest.find((event) => event !== undefined);
  return {
    ...others,
    ...(moving ? { inTransit: moving.at } : {}),
    ...(deliveries.length === shipments.length ? { delivered: deliveries.toSorted().at(-1) ?? '' } : {}),
    ...(exception ? { exception: exception.at } : {}),
  };
}
