import { durationMs, type Order, type RunningDeadline, transition, type Workflow } from '@ordialog/core';
import type { Trx } from '../db/database.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { changeOrder } from './change-order.ts';
import type { OrderContext } from './order-context.ts';

export const deadlineJob = 'deadline';
export const reminderJob = 'reminder';

/** A deadline as it stood when the job was written. One that was moved, paused or left behind is another. */
export interface DeadlineJobData {
  shopId: string;
  orderId: string;
  name: string;
  dueAt: string;
}

export interface ReminderJobData extends DeadlineJobData {
  /** Which of the deadline's reminders. */
  index: number;
  /** The version of the workflow that says so. */
  workflowVersion?: number;
}

interface Planning {
  readonly jobs: JobQueue;
  readonly workflow: Workflow;
  readonly now: Date;
}

/**
 * Enqueues the deadlines that `after` has and `before` had not, or had at another time, with their reminders; those
 * anew, too, of an order that follows another version of its workflow.
 */
export async function planDeadlines(
  trx: Trx,
  planning: Planning,
  before: Order | undefined,
  after: Order,
): Promise<void> {
  const isMoved = before !== undefined && before.workflow.version !== after.workflow.version;
  for (const running of after.deadlines) {
    if (running.pausedAt) continue;
    const { name, dueAt, startedAt } = running;
    const known = before?.deadlines.find((deadline) => deadline.name === name);
    const goesOn = known?.dueAt === dueAt && !known.pausedAt;
    const data: DeadlineJobData = { shopId: after.shopId, orderId: after.id, name, dueAt };
    if (!goesOn) await planning.jobs.enqueue(trx, deadlineJob, data, { startAfter: new Date(dueAt) });
    // What should have been said before a pause or a move is not said after it.
    const late = known?.startedAt === startedAt ? 'skip' : 'send';
    if (!goesOn || isMoved) await planReminders(trx, planning, data, late);
  }
}

async function planReminders(
  trx: Trx,
  { jobs, workflow, now }: Planning,
  data: DeadlineJobData,
  late: 'skip' | 'send',
): Promise<void> {
  const reminders = workflow.deadlines.find(({ name }) => name === data.name)?.reminders ?? [];
  for (const [index, reminder] of reminders.entries()) {
    const startAfter = new Date(Date.parse(data.dueAt) - (durationMs(reminder.before) ?? 0));
    if (late === 'skip' && startAfter.getTime() <= now.getTime()) continue;
    const reminding: ReminderJobData = { ...data, index, workflowVersion: workflow.version };
    await jobs.enqueue(trx, reminderJob, reminding, { startAfter });
  }
}

/** Takes the transition of a deadline that has passed, unless the order has moved on. */
export async function meetDeadline(context: OrderContext, data: DeadlineJobData): Promise<void> {
  const { shopId, orderId, name } = data;
  await changeOrder(context, { shopId, orderId }, async ({ stored, workflow, now }) => {
    const running = standing(stored.order, data);
    // The queue ran this when it was due by the database's clock; ours may lag behind, and nobody would ask again.
    if (!running) return { answer: undefined };
    const request = { name: running.transition, author: { type: 'system' }, deadline: name } as const;
    const decided = transition(workflow, stored.order, request, now.toISOString());
    return decided.accepted ? { change: decided, answer: undefined } : { answer: undefined };
  });
}

/** Sends what is to be sent before a deadline, unless it stands no more or another version reminds in its own way. */
export async function remind(
  context: OrderContext,
  { index, workflowVersion, ...data }: ReminderJobData,
): Promise<void> {
  const { shopId, orderId, name } = data;
  await changeOrder(context, { shopId, orderId }, async ({ stored, workflow }) => {
    const { order } = stored;
    const reminder = workflow.deadlines.find((deadline) => deadline.name === name)?.reminders?.[index];
    const isOther = workflowVersion !== undefined && workflowVersion !== workflow.version;
    if (!reminder || isOther || !standing(order, data)) return { answer: undefined };
    const effects = reminder.effects.map((effect) => ({ ...effect, state: order.state }));
    return { change: { order, entries: [], effects }, answer: undefined };
  });
}

function standing({ deadlines }: Order, { name, dueAt }: DeadlineJobData): RunningDeadline | undefined {
  return deadlines.find(
    (deadline) => deadline.name === name && deadline.dueAt === dueAt && !deadline.pausedAt,
  );
}
