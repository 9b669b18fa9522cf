import {
  availableTransitions,
  isEnded,
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
import type { FileLinks } from '../attachments/file-links.ts';
import { readBy } from '../contact-filter/read-by.ts';
import type { Shop } from '../db/tables/shops.ts';
import { methodName } from '../deliveries/method-name.ts';
import { paymentView } from '../payment-methods/payment-view.ts';
import { ratingsView } from '../reviews/ratings-view.ts';
import type { StoredOrder } from './stored-order.ts';

interface Reader {
  readonly party: Party;
  readonly locale: Locale;
  readonly shop: Pick<Shop, 'name' | 'public_key' | 'settings'>;
  readonly now: Date;
  readonly links: Pick<FileLinks, 'view'>;
}

/** An order as one side may see it, its names in their language. */
export function orderView(
  workflow: Workflow,
  stored: StoredOrder,
  { party, locale, shop, now, links }: Reader,
  linked: readonly OrderLink[],
): OrderView {
  const { order, head, read, unread } = stored;
  const shown = party === 'buyer' ? order.publishedState : order.state;
  // What can be done, and by when, would tell of a state that the buyer is not to know.
  const open = shown === order.state;
  const state = stateOf(workflow, shown);
  const group = state?.group && workflow.groups?.[state.group];
  const { paymentClaimed } = order.facts;
  return {
    id: order.id,
    number: order.number,
    externalId: order.externalId,
    placedAt: order.placedAt,
    locale,
    state: shown,
    stateName: state ? textIn(state.name, locale) : shown,
    ...(state?.comment ? { stateComment: textIn(state.comment, locale) } : {}),
    ...(group ? { stateGroup: textIn(group.name, locale) } : {}),
    ...(state?.hue === undefined ? {} : { hue: state.hue }),
    ...(party === 'seller' ? { seller: sellerView(workflow, stored) } : {}),
    ...(order.estimatedDelivery ? { estimatedDelivery: order.estimatedDelivery } : {}),
    phase: state?.phase ?? 'trouble',
    path: [...phasePath(workflow, { ...order, state: shown })],
    ended: state ? isEnded(state) : false,
    workflow: order.workflow,
    version: order.version,
    head,
    shop: { name: shop.name, publicKey: shop.public_key },
    buyer: order.buyer,
    lines: [...order.lines],
    totals: totalsOf(order),
    delivery: order.delivery,
    payment: { ...paymentView(order, locale), ...(paymentClaimed ? { claimedAt: paymentClaimed } : {}) },
    ...(order.note === undefined
      ? {}
      : { note: readBy(party, 'buyer', { text: order.note, masked: order.maskedNote }) }),
    shipments: order.shipments.map((shipment) => ({
      ...shipment,
      events: [...shipment.events],
      carrierName: methodName(shipment.carrier, locale),
    })),
    deadlines: open ? deadlineViews(workflow, order, locale) : [],
    availableTransitions: (open ? availableTransitions(workflow, order, party) : []).map(
      ({ name, to, label, confirmation, intent, fields = [] }): TransitionView => ({
        name,
        to,
        toName: textIn(workflow.states[to]?.name ?? label, locale),
        toPhase: workflow.states[to]?.phase ?? 'trouble',
        label: textIn(label, locale),
        ...(confirmation ? { confirmation: textIn(confirmation, locale) } : {}),
        ...(intent ? { intent } : {}),
        fields: fields.map(({ suggestions, ...field }) => ({
          ...field,
          label: textIn(field.label, locale),
          ...(suggestions ? { suggestions: suggestions.map((text) => textIn(text, locale)) } : {}),
        })),
      }),
    ),
    waitingFor: waitingFor(workflow, { ...order, state: shown }) ?? null,
    reviewable: party === 'buyer' && state?.reviewable === true && order.review === undefined,
    ...ratingsView(workflow, order, { party, shop, links, now: now.toISOString() }),
    linked: [...linked],
    unread: unread[party],
    read,
  };
}

function sellerView(workflow: Workflow, { order, visible, undo }: StoredOrder): OrderView['seller'] {
  const { mnemonic, indicator } = stateOf(workflow, order.state) ?? {};
  return {
    ...(mnemonic ? { mnemonic } : {}),
    ...(indicator ? { indicator } : {}),
    publishedState: order.publishedState,
    visible,
    visibility: order.visibility ?? 'auto',
    assignees: { ...order.assignees },
    ...(undo?.version === order.version ? { undoUntil: undo.until } : {}),
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
