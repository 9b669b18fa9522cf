import { type Order, transition } from '@ordialog/core';
import type { Trx } from '../db/database.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { changeOrder } from './change-order.ts';
import type { OrderContext } from './order-context.ts';

export const deadlineJob = 'deadline';

/** A deadline as it stood when the job was written. One that was moved, paused or left behind is another. */
export interface DeadlineJobData {
  shopId: string;
  orderId: string;
  name: string;
  dueAt: string;
}

/** Enqueues the deadlines that `after` has and `before` had not, or had at another time. */
export async function planDeadlines(
  trx: Trx,
  jobs: JobQueue,
  before: Order | undefined,
  after: Order,
): Promise<void> {
  for (const { name, dueAt, pausedAt } of after.deadlines) {
    const known = before?.deadlines.find((deadline) => deadline.name === name);
    if (pausedAt || (known?.dueAt === dueAt && !known.pausedAt)) continue;
    const data: DeadlineJobData = { shopId: after.shopId, orderId: after.id, name, dueAt };
    await jobs.enqueue(trx, deadlineJob, data, { startAfter: new Date(dueAt) });
  }
}

/** Takes the transition of a deadline that has passed, unless the order has moved on. */
export async function meetDeadline(
  context: OrderContext,
  { shopId, orderId, name, dueAt }: DeadlineJobData,
): Promise<void> {
  await changeOrder(context, { shopId, orderId }, async ({ stored, workflow, now }) => {
    const running = stored.order.deadlines.find((deadline) => deadline.name === name);
    const stands =
      running && !running.pausedAt && running.dueAt === dueAt && Date.parse(dueAt) <= now.getTime();
    if (!stands) return { answer: undefined };
    const request = { name: running.transition, author: { type: 'system' }, deadline: name } as const;
    const decided = transition(workflow, stored.order, request, now.toISOString());
    return decided.accepted ? { change: decided, answer: undefined } : { answer: undefined };
  });
}
