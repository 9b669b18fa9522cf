import { holds } from './condition.ts';
import { deadlinesAfter } from './deadline.ts';
import type { Author, EntryDraft, FieldValues } from './entry.ts';
import { checkFields, type FieldProblem, instructionsIn, shipmentIn } from './fields.ts';
import type { Instant, Order } from './order.ts';
import { type Effect, stateOf, type Transition, type Workflow } from './workflow.ts';

export interface TransitionRequest {
  readonly name: string;
  readonly author: Author;
  readonly fields?: FieldValues;
  /** Refused when the order has moved on since the asker saw it. */
  readonly expectedVersion?: number;
  /** The deadline in whose name the system asks. */
  readonly deadline?: string;
}

export type Refusal =
  | { readonly code: 'unknown_transition' }
  | { readonly code: 'order_ended' }
  | { readonly code: 'version_conflict' }
  | { readonly code: 'transition_not_available' }
  | { readonly code: 'actor_not_allowed' }
  | { readonly code: 'invalid_fields'; readonly problems: readonly FieldProblem[] };

/** An effect with what it is about, to be carried out after the change is committed. */
export type PlannedEffect = Effect & { readonly state: string; readonly transition?: string };

export interface Decision {
  readonly order: Order;
  readonly entries: readonly EntryDraft[];
  readonly effects: readonly PlannedEffect[];
}

export type TransitionResult =
  | ({ readonly accepted: true } & Decision)
  | { readonly accepted: false; readonly refusal: Refusal };

/** More automatic steps than this in a row is a circle; the validator refuses such a document. */
const longestChain = 16;

/**
 * Whether `request` may move `order` at `now`, and what follows. Nothing is carried out here: the new order, the
 * entries for its log and the effects come back as data.
 */
export function transition(
  workflow: Workflow,
  order: Order,
  request: TransitionRequest,
  now: Instant,
): TransitionResult {
  const found = findTransition(workflow, order, request);
  if ('code' in found) return { accepted: false, refusal: found };
  const fields = checkFields(found.fields ?? [], request.fields ?? {});
  if (!fields.valid) {
    return { accepted: false, refusal: { code: 'invalid_fields', problems: fields.problems } };
  }
  const first = step(workflow, order, found, request.author, fields.values, now, request.deadline);
  return { accepted: true, ...settle(workflow, order.state, first, now) };
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
    const done = step(workflow, order, next, { type: 'system' }, {}, now);
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

function findTransition(workflow: Workflow, order: Order, request: TransitionRequest): Transition | Refusal {
  const named = workflow.transitions.filter(({ name }) => name === request.name);
  if (named.length === 0) return { code: 'unknown_transition' };
  if (request.expectedVersion !== undefined && request.expectedVersion !== order.version) {
    return { code: 'version_conflict' };
  }
  if (stateOf(workflow, order.state)?.final) return { code: 'order_ended' };
  const here = named.filter(({ from, when }) => from.includes(order.state) && holds(when, order));
  if (here.length === 0) return { code: 'transition_not_available' };
  return here.find(({ actors }) => actors.includes(request.author.type)) ?? { code: 'actor_not_allowed' };
}

function automaticTransition(workflow: Workflow, order: Order): Transition | undefined {
  return workflow.transitions.find(
    ({ automatic, from, when }) => automatic && from.includes(order.state) && holds(when, order),
  );
}

function step(
  workflow: Workflow,
  order: Order,
  taken: Transition,
  author: Author,
  fields: FieldValues,
  now: Instant,
  deadline?: string,
): Decision {
  const stayed = taken.to === order.state;
  const shipment = shipmentIn(taken.fields ?? [], fields, now);
  const instructions = instructionsIn(taken.fields ?? [], fields);
  const moved: Order = {
    ...order,
    state: taken.to,
    stateEnteredAt: stayed ? order.stateEnteredAt : now,
    version: order.version + 1,
    facts: factsAfter(order.facts, taken, now),
    payment: instructions ? { ...order.payment, instructions } : order.payment,
    shipments: shipment ? [...order.shipments, shipment] : order.shipments,
  };
  const content = { kind: 'transition', name: taken.name, from: order.state, to: taken.to, fields } as const;
  return {
    order: { ...moved, deadlines: deadlinesAfter(workflow, moved, now, stayed) },
    entries: [{ author, at: now, published: true, content: deadline ? { ...content, deadline } : content }],
    effects: (taken.effects ?? []).map((effect) => ({ ...effect, state: taken.to, transition: taken.name })),
  };
}

function factsAfter(facts: Order['facts'], { sets, clears }: Transition, now: Instant): Order['facts'] {
  if (!sets && !clears) return facts;
  const kept = Object.entries(facts).filter(([fact]) => !clears?.includes(fact));
  return Object.fromEntries([...kept, ...(sets ?? []).map((fact) => [fact, now] as const)]);
}
