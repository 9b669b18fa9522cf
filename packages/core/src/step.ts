import { holds } from './condition.ts';
import { deadlinesAfter } from './deadline.ts';
import type { Author, EntryDraft, FieldValues } from './entry.ts';
import { assigneesIn, estimatedDeliveryIn, instructionsIn, parcelIn } from './fields.ts';
import type { Instant, Order } from './order.ts';
import { withParcel } from './shipment.ts';
import { type Effect, stateOf, type Transition, type Workflow } from './workflow.ts';
import { rowsOf } from './workflow-rows.ts';

/** An effect with what it is about, to be carried out after the change is committed. */
export type PlannedEffect = Effect & { readonly state: string; readonly transition?: string };

/** What becomes of an order: itself, the entries for its log, and what follows. */
export interface Decision {
  readonly order: Order;
  readonly entries: readonly EntryDraft[];
  readonly effects: readonly PlannedEffect[];
}

interface Taking {
  readonly author: Author;
  readonly fields: FieldValues;
  readonly publish?: boolean | undefined;
  readonly deadline?: string | undefined;
}

/** More automatic steps than this in a row is a circle; the validator refuses such a document. */
export const longestChain = 16;

/** Takes one transition that is known to be allowed. */
export function step(
  workflow: Workflow,
  order: Order,
  taken: Transition,
  { author, fields, publish, deadline }: Taking,
  now: Instant,
): Decision {
  const stayed = taken.to === order.state;
  const published = publish ?? !stateOf(workflow, taken.to)?.unpublished;
  const filled: Order = { ...order, ...filledIn(order, taken, fields, now) };
  const moved: Order = {
    ...filled,
    state: taken.to,
    stateEnteredAt: stayed ? order.stateEnteredAt : now,
    publishedState: published ? taken.to : order.publishedState,
    version: order.version + 1,
    facts: factsAfter(filled.facts, taken, now),
  };
  const content = { kind: 'transition', name: taken.name, from: order.state, to: taken.to, fields } as const;
  return {
    order: { ...moved, deadlines: deadlinesAfter(workflow, moved, now, stayed) },
    entries: [{ author, at: now, published, content: deadline ? { ...content, deadline } : content }],
    effects: (taken.effects ?? []).map((effect) => ({ ...effect, state: taken.to, transition: taken.name })),
  };
}

/**
 * Takes the automatic transitions that follow, and adds what happens where the order comes to rest. `from` is the
 * state it was in before; undefined when it was just placed.
 */
export function settle(
  workflow: Workflow,
  from: string | undefined,
  decision: Decision,
  now: Instant,
): Decision {
  let { order, entries, effects } = decision;
  let entered = order.state !== from;
  for (let steps = 0; steps < longestChain; steps++) {
    const next = automaticTransition(workflow, order);
    if (!next) break;
    const done = step(workflow, order, next, { author: { type: 'system' }, fields: {} }, now);
    entered ||= done.order.state !== order.state;
    order = done.order;
    entries = [...entries, ...done.entries];
    effects = [...effects, ...done.effects];
  }
  const resting = entered ? (stateOf(workflow, order.state)?.onEnter ?? []) : [];
  return {
    order,
    entries,
    effects: [...effects, ...resting.map((effect) => ({ ...effect, state: order.state }))],
  };
}

function automaticTransition(workflow: Workflow, order: Order): Transition | undefined {
  if (stateOf(workflow, order.state)?.final) return undefined;
  return rowsOf(workflow, order.state).automatic.find(({ when }) => holds(when, order));
}

/** What the fields of a transition say of the order itself. */
function filledIn(
  order: Order,
  { fields = [] }: Transition,
  values: FieldValues,
  now: Instant,
): Partial<Order> {
  if (fields.length === 0) return {};
  const parcel = parcelIn(fields, values);
  const instructions = instructionsIn(fields, values);
  const estimatedDelivery = estimatedDeliveryIn(fields, values);
  return {
    assignees: { ...order.assignees, ...assigneesIn(fields, values) },
    ...(parcel ? withParcel(order, parcel, now) : {}),
    ...(instructions ? { payment: { ...order.payment, instructions } } : {}),
    ...(estimatedDelivery ? { estimatedDelivery } : {}),
  };
}

export function factsAfter(
  facts: Order['facts'],
  { sets, clears }: Transition,
  now: Instant,
): Order['facts'] {
  if (!sets && !clears) return facts;
  const kept = Object.entries(facts).filter(([fact]) => !clears?.includes(fact));
  return Object.fromEntries([...kept, ...(sets ?? []).map((fact) => [fact, now] as const)]);
}
