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
}

/** Enqueues the deadlines that `after` has and `before` had not, or had at another time, with their reminders. */
export async function planDeadlines(
  trx: Trx,
  jobs: JobQueue,
  workflow: Workflow,
  before: Order | undefined,
  after: Order,
): Promise<void> {
  for (const { name, dueAt, pausedAt } of after.deadlines) {
    const known = before?.deadlines.find((deadline) => deadline.name === name);
    if (pausedAt || (known?.dueAt === dueAt && !known.pausedAt)) continue;
    const data: DeadlineJobData = { shopId: after.shopId, orderId: after.id, name, dueAt };
    await jobs.enqueue(trx, deadlineJob, data, { startAfter: new Date(dueAt) });
    const reminders = workflow.deadlines.find((deadline) => deadline.name === name)?.reminders ?? [];
    for (const [index, reminder] of reminders.entries()) {
      const startAfter = new Date(Date.parse(dueAt) - (durationMs(reminder.before) ?? 0));
      const reminding: ReminderJobData = { ...data, index };
      await jobs.enqueue(trx, reminderJob, reminding, { startAfter });
    }
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

/** Sends what is to be sent before a deadline, unless it stands no more. */
export async function remind(context: OrderContext, { index, ...data }: ReminderJobData): Promise<void> {
  const { shopId, orderId, name } = data;
  await changeOrder(context, { shopId, orderId }, async ({ stored, workflow }) => {
    const { order } = stored;
    const reminder = workflow.deadlines.find((deadline) => deadline.name === name)?.reminders?.[index];
    if (!reminder || !standing(order, data)) return { answer: undefined };
    const effects = reminder.effects.map((effect) => ({ ...effect, state: order.state }));
    return { change: { order, entries: [], effects }, answer: undefined };
  });
}

function standing({ deadlines }: Order, { name, dueAt }: DeadlineJobData): RunningDeadline | undefined {
  return deadlines.find(
    (deadline) => deadline.name === name && deadline.dueAt === dueAt && !deadline.pausedAt,
  );
}
