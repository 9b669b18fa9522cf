import { deadlinesAfter } from './deadline.ts';
import type { Author, EntryContent, PaymentState } from './entry.ts';
import type { Instant, Order } from './order.ts';
import { type Decision, settle } from './step.ts';
import type { Workflow } from './workflow.ts';

/**
 * Takes in facts, before or after the state they belong to: they are kept with an entry, deadlines that count from
 * them or are stopped by them follow, and so does the state where the workflow has an automatic transition.
 */
export function learn(
  workflow: Workflow,
  order: Order,
  facts: Order['facts'],
  { author, content }: { author: Author; content: EntryContent },
  now: Instant,
): Decision {
  const learned: Order = { ...order, facts, version: order.version + 1 };
  const entry = { author, at: now, published: true, content };
  const deadlines = deadlinesAfter(workflow, learned, now, true);
  return settle(
    workflow,
    order.state,
    { order: { ...learned, deadlines }, entries: [entry], effects: [] },
    now,
  );
}

/** News of the payment from a bank or a payment service. The same state again changes nothing: undefined. */
export function learnPayment(
  workflow: Workflow,
  order: Order,
  { state, reference, author }: { state: PaymentState; reference?: string; author: Author },
  now: Instant,
): Decision | undefined {
  const fact = state === 'paid' ? 'paid' : 'paymentPending';
  if (Object.hasOwn(order.facts, fact) || Object.hasOwn(order.facts, 'paid')) return undefined;
  const content: EntryContent = { kind: 'payment', state, ...(reference ? { reference } : {}) };
  return learn(workflow, order, { ...order.facts, [fact]: now }, { author, content }, now);
}
