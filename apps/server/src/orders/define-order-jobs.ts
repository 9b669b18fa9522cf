import type { ServerContext } from '../context.ts';
import {
  type DeadlineJobData,
  deadlineJob,
  meetDeadline,
  type ReminderJobData,
  remind,
  reminderJob,
} from './deadline-job.ts';
import { deliver } from './deliver-job.ts';
import type { OrderContext } from './order-context.ts';
import { type DeliverJobData, deliverJob } from './plan-deliveries.ts';

/** Who does the jobs that orders write. Before the queue starts. */
export async function defineOrderJobs(context: ServerContext & OrderContext): Promise<void> {
  await context.jobs.define<DeadlineJobData>(deadlineJob, ({ data }) => meetDeadline(context, data));
  await context.jobs.define<ReminderJobData>(reminderJob, ({ data }) => remind(context, data));
  await context.jobs.define<DeliverJobData>(deliverJob, (job) => deliver(context, job));
}
