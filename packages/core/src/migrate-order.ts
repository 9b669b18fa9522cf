import { deadlinesAfter, type RunningDeadline } from './deadline.ts';
import { durationMs } from './duration.ts';
import type { Author, EntryContent } from './entry.ts';
import type { Instant, Order } from './order.ts';
import { type Decision, settle } from './step.ts';
import { stateOf, type Workflow } from './workflow.ts';

/** The states of an old version, by the names they have in the new one; those that both have need none. */
export type StateMapping = Readonly<Record<string, string>>;

/** Where an order of this state goes in the new version; undefined when it does not fit. */
export function migratedState(to: Workflow, state: string, mapping: StateMapping): string | undefined {
  const name = Object.hasOwn(mapping, state) ? mapping[state] : state;
  return name !== undefined && stateOf(to, name) ? name : undefined;
}

/**
 * Lets an order follow another version of its workflow from now on, in the state it is in or the one that the mapping
 * names; undefined when it does not fit. Its deadlines are those of the new version, with the pauses they had; what
 * happens on entering a state does not happen, but automatic transitions that hold now are taken.
 */
export function migrateOrder(
  from: Workflow,
  order: Order,
  { to, mapping = {}, author }: { to: Workflow; mapping?: StateMapping; author: Author },
  now: Instant,
): Decision | undefined {
  const state = migratedState(to, order.state, mapping);
  if (state === undefined) return undefined;
  const stayed = state === order.state;
  const moved: Order = {
    ...order,
    workflow: { key: to.key, version: to.version },
    state,
    stateEnteredAt: stayed ? order.stateEnteredAt : now,
    publishedState: migratedState(to, order.publishedState, mapping) ?? state,
    version: order.version + 1,
    deadlines: order.deadlines.flatMap((running) => migratedDeadline(from, to, running)),
  };
  const content: EntryContent = {
    kind: 'workflow_changed',
    fromVersion: order.workflow.version,
    toVersion: to.version,
    from: order.state,
    to: state,
  };
  return settle(
    to,
    state,
    {
      order: { ...moved, deadlines: deadlinesAfter(to, moved, now, stayed) },
      entries: [{ author, at: now, published: false, content }],
      effects: [],
    },
    now,
  );
}

/** A running deadline as the new version has it: longer or shorter by as much, its pauses kept. */
function migratedDeadline(from: Workflow, to: Workflow, running: RunningDeadline): RunningDeadline[] {
  const before = from.deadlines.find(({ name }) => name === running.name);
  const after = to.deadlines.find(({ name }) => name === running.name);
  if (!before || !after) return [];
  const longer = (durationMs(after.after) ?? 0) - (durationMs(before.after) ?? 0);
  const dueAt = new Date(Date.parse(running.dueAt) + longer).toISOString();
  return [{ ...running, transition: after.transition, dueAt }];
}
