import { durationMs } from './duration.ts';
import type { Instant, Order } from './order.ts';
import type { Deadline, Workflow } from './workflow.ts';
import { rowsOf } from './workflow-rows.ts';

/** A deadline of an order in its present state. While `pausedAt` is set its clock stands still. */
export interface RunningDeadline {
  readonly name: string;
  readonly transition: string;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly pausedAt?: Instant;
}

type Subject = Pick<Order, 'state' | 'stateEnteredAt' | 'facts' | 'deadlines'>;

/**
 * The deadlines an order has after a change at `now`. A deadline of the state it was already in keeps the time it
 * had: a pause that begins stops it, and one that ends moves it by the length of the pause, or
 * further where less than its grace would be left.
 */
export function deadlinesAfter(
  workflow: Workflow,
  order: Subject,
  now: Instant,
  stayed: boolean,
): readonly RunningDeadline[] {
  return rowsOf(workflow, order.state).deadlines.map((deadline) => {
    const before = stayed ? order.deadlines.find(({ name }) => name === deadline.name) : undefined;
    return pausedOrResumed(deadline, counted(deadline, order, before), isPaused(deadline, order), now);
  });
}

function counted(deadline: Deadline, order: Subject, before: RunningDeadline | undefined): RunningDeadline {
  const startedAt = (deadline.countsFrom && order.facts[deadline.countsFrom]) || order.stateEnteredAt;
  if (before?.startedAt === startedAt) return before;
  const dueAt = new Date(Date.parse(startedAt) + (durationMs(deadline.after) ?? 0)).toISOString();
  return { name: deadline.name, transition: deadline.transition, startedAt, dueAt };
}

function isPaused(deadline: Deadline, order: Subject): boolean {
  return deadline.pausedBy?.some((fact) => Object.hasOwn(order.facts, fact)) ?? false;
}

function pausedOrResumed(
  { grace }: Deadline,
  deadline: RunningDeadline,
  paused: boolean,
  now: Instant,
): RunningDeadline {
  if (paused) return deadline.pausedAt ? deadline : { ...deadline, pausedAt: now };
  const { pausedAt, ...running } = deadline;
  if (!pausedAt) return running;
  const shifted = Date.parse(running.dueAt) + Math.max(0, Date.parse(now) - Date.parse(pausedAt));
  const least = grace === undefined ? shifted : Date.parse(now) + (durationMs(grace) ?? 0);
  return { ...running, dueAt: new Date(Math.max(shifted, least)).toISOString() };
}
