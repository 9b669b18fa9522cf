import { holds } from './condition.ts';
import type { Author, FieldValues } from './entry.ts';
import { checkFields, type FieldProblem } from './fields.ts';
import type { Instant, Order } from './order.ts';
import { type Decision, settle, step } from './step.ts';
import { stateOf, type Transition, type Workflow } from './workflow.ts';
import { rowsOf } from './workflow-rows.ts';

export interface TransitionRequest {
  readonly name: string;
  readonly author: Author;
  readonly fields?: FieldValues;
  /** Refused when the order has moved on since the asker saw it. */
  readonly expectedVersion?: number;
  /** Whether the buyer is shown the entry; as the state says when left out. */
  readonly publish?: boolean;
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

export type TransitionResult =
  | ({ readonly accepted: true } & Decision)
  | { readonly accepted: false; readonly refusal: Refusal };

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
  const { author, publish, deadline } = request;
  const first = step(workflow, order, found, { author, fields: fields.values, publish, deadline }, now);
  return { accepted: true, ...settle(workflow, order.state, first, now) };
}

function findTransition(workflow: Workflow, order: Order, request: TransitionRequest): Transition | Refusal {
  const { name, author, expectedVersion } = request;
  const named = rowsOf(workflow, order.state).byName.get(name);
  if (!named && !workflow.transitions.some((row) => row.name === name)) return { code: 'unknown_transition' };
  if (expectedVersion !== undefined && expectedVersion !== order.version) return { code: 'version_conflict' };
  if (stateOf(workflow, order.state)?.final) return { code: 'order_ended' };
  const here = named?.filter((row) => holds(row.when, order)) ?? [];
  if (here.length === 0) return { code: 'transition_not_available' };
  return here.find(({ actors }) => actors.includes(author.type)) ?? { code: 'actor_not_allowed' };
}
