import { deadlinesAfter } from './deadline.ts';
import type { Author, EntryContent } from './entry.ts';
import type { Instant, Order } from './order.ts';
import type { Decision } from './step.ts';
import { cleanText } from './text.ts';
import { stateOf, type Workflow } from './workflow.ts';

export type ForceRefusal = 'unknown_state' | 'reason_missing' | 'state_unchanged';

type ForceResult =
  | ({ readonly accepted: true } & Decision)
  | { readonly accepted: false; readonly code: ForceRefusal };

/**
 * Puts an order into any state of its workflow, outside the graph and even out of its end: a right of its own, with
 * a reason that stands in the log. Nothing is sent of it.
 */
export function force(
  workflow: Workflow,
  order: Order,
  { state, reason: given, author }: { state: string; reason: string; author: Author },
  now: Instant,
): ForceResult {
  const target = stateOf(workflow, state);
  if (!target) return { accepted: false, code: 'unknown_state' };
  if (state === order.state) return { accepted: false, code: 'state_unchanged' };
  const reason = cleanText(given);
  if (reason === '') return { accepted: false, code: 'reason_missing' };
  const published = !target.unpublished;
  const moved: Order = {
    ...order,
    state,
    stateEnteredAt: now,
    publishedState: published ? state : order.publishedState,
    version: order.version + 1,
  };
  const content: EntryContent = { kind: 'forced', from: order.state, to: state, reason };
  return {
    accepted: true,
    order: { ...moved, deadlines: deadlinesAfter(workflow, moved, now, false) },
    entries: [{ author, at: now, published, content }],
    effects: [],
  };
}
