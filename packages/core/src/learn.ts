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

/**
 * News of the payment from a bank or a payment service. What was known, or comes late, changes no fact; it is kept all
 * the same, since a second payment is one to be sent back.
 */
export function learnPayment(
  workflow: Workflow,
  order: Order,
  { state, reference, author }: { state: PaymentState; reference?: string; author: Author },
  now: Instant,
): Decision {
  const isPaid = Object.hasOwn(order.facts, 'paid');
  const fact = state === 'paid' ? 'paid' : 'paymentPending';
  const facts = isPaid || Object.hasOwn(order.facts, fact) ? order.facts : { ...order.facts, [fact]: now };
  const content: EntryContent = {
    kind: 'payment',
    state,
    ...(reference ? { reference } : {}),
    ...(isPaid ? { again: true } : {}),
  };
  return learn(workflow, order, facts, { author, content }, now);
}
