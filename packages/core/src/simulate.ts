import type { Entry } from './entry.ts';
import type { Instant, Order } from './order.ts';
import { type Purchase, placeOrders } from './place-order.ts';
import { pastRequests, stoodEntries } from './simulate-request.ts';
import {
  type PathStep,
  type SimulatedRefusal,
  SimulatedRun,
  type SimulatedSend,
  stepOf,
} from './simulate-run.ts';
import type { Workflow } from './workflow.ts';

/** An order as it is, with its whole log. */
export interface History {
  readonly order: Order;
  readonly entries: readonly Entry[];
  /** When it is looked at: deadlines that pass by then have passed. */
  readonly until: Instant;
}

export interface Simulation {
  readonly order: Order;
  readonly path: readonly PathStep[];
  readonly refused: readonly SimulatedRefusal[];
  readonly sends: readonly SimulatedSend[];
}

/**
 * What would have become of an order under another workflow, if everyone had done what they did at the time they did
 * it: as many orders as the workflow would have split it into. Nothing is stored and nothing is sent.
 */
export function simulate(workflow: Workflow, { order, entries, until }: History): readonly Simulation[] {
  const at = entries[0]?.at ?? order.placedAt;
  const { id, groupId, number } = order;
  const names = { groupId, number, ids: [id, `${id}-2`] };
  return placeOrders(workflow, purchaseOf(order, at), names, at).map((placed) => {
    const run = new SimulatedRun(workflow, placed, at);
    for (const request of pastRequests(entries)) run.apply(request);
    run.pass(until);
    const { path, refused, sends } = run;
    return { order: run.order, path, refused, sends };
  });
}

/** The states an order really came to. */
export function pathTaken(entries: readonly Entry[]): readonly PathStep[] {
  const path: PathStep[] = [];
  for (const entry of stoodEntries(entries)) {
    const step = stepOf(entry);
    if (step && step.state !== path.at(-1)?.state) path.push(step);
  }
  return path;
}

function purchaseOf(order: Order, at: Instant): Purchase {
  const { shopId, externalId, placedAt, currency, buyer, lines, delivery, payment, note, facts } = order;
  const state = facts.paid === at ? 'paid' : facts.paymentPending === at ? 'pending' : undefined;
  return {
    shopId,
    externalId,
    placedAt,
    currency,
    buyer,
    lines,
    delivery,
    payment: { method: payment.method, ...(state ? { state } : {}) },
    ...(note === undefined ? {} : { note }),
  };
}
