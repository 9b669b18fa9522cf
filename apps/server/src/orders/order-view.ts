import {
  availableTransitions,
  carrierOf,
  isLocale,
  type Locale,
  type Order,
  type Party,
  phasePath,
  stateOf,
  textIn,
  totalsOf,
  type Workflow,
  waitingFor,
} from '@ordialog/core';
import type { DeadlineView, OrderLink, OrderView, TransitionView } from '@ordialog/protocol';
import type { Shop } from '../db/tables/shops.ts';
import type { StoredOrder } from './stored-order.ts';

interface Reader {
  readonly party: Party;
  readonly locale: Locale;
  readonly shop: Pick<Shop, 'name' | 'public_key'>;
}

/** An order as one side may see it, its names in their language. */
export function orderView(
  workflow: Workflow,
  { order, head, read, unread }: StoredOrder,
  { party, locale, shop }: Reader,
  linked: readonly OrderLink[],
): OrderView {
  const state = stateOf(workflow, order.state);
  const { paymentClaimed } = order.facts;
  return {
    id: order.id,
    number: order.number,
    externalId: order.externalId,
    placedAt: order.placedAt,
    locale,
    state: order.state,
    stateName: state ? textIn(state.name, locale) : order.state,
    ...(state?.comment ? { stateComment: textIn(state.comment, locale) } : {}),
    phase: state?.phase ?? 'trouble',
    path: [...phasePath(workflow, order)],
    ended: state?.final ?? false,
    workflow: order.workflow,
    version: order.version,
    head,
    shop: { name: shop.name, publicKey: shop.public_key },
    buyer: order.buyer,
    lines: [...order.lines],
    totals: totalsOf(order),
    delivery: order.delivery,
    payment: { ...order.payment, ...(paymentClaimed ? { claimedAt: paymentClaimed } : {}) },
    ...(order.note === undefined ? {} : { note: order.note }),
    shipments: order.shipments.map((shipment) => ({
      ...shipment,
      carrierName: carrierOf(shipment.carrier)?.name ?? shipment.carrier,
    })),
    deadlines: deadlineViews(workflow, order, locale),
    availableTransitions: availableTransitions(workflow, order, party).map(
      ({ name, to, label, confirmation, intent, fields = [] }): TransitionView => ({
        name,
        to,
        toName: textIn(workflow.states[to]?.name ?? label, locale),
        label: textIn(label, locale),
        ...(confirmation ? { confirmation: textIn(confirmation, locale) } : {}),
        ...(intent ? { intent } : {}),
        fields: fields.map((field) => ({ ...field, label: textIn(field.label, locale) })),
      }),
    ),
    waitingFor: waitingFor(workflow, order) ?? null,
    reviewable: party === 'buyer' && state?.reviewable === true && order.review === undefined,
    ...(order.review ? { review: order.review } : {}),
    linked: [...linked],
    unread: unread[party],
    read,
  };
}

function deadlineViews(workflow: Workflow, order: Order, locale: Locale): DeadlineView[] {
  return order.deadlines.map(({ transition: _, ...running }) => {
    const deadline = workflow.deadlines.find(({ name }) => name === running.name);
    return { ...running, label: deadline ? textIn(deadline.label, locale) : running.name };
  });
}

/** The language an order is shown in: the one asked for, else the buyer's. */
export function localeFor(order: Order, wanted: Locale | undefined): Locale {
  return wanted ?? (isLocale(order.buyer.locale) ? order.buyer.locale : 'en');
}
