import type { ServerContext } from '../context.ts';
import { type AnnounceData, announceChange, announceJob } from '../payment-methods/announce-change.ts';
import { sendOwnerNotice } from '../payment-methods/send-owner-notice.ts';
import { type OwnerNoticeData, ownerNoticeJob } from '../payment-methods/tell-owners.ts';
import { type OpenRatingsData, openRatingsJob, tellOfOpening } from '../reviews/open-ratings.ts';
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
  await context.jobs.define<OpenRatingsData>(openRatingsJob, ({ data }) => tellOfOpening(context, data));
  await context.jobs.define<OwnerNoticeData>(ownerNoticeJob, (job) => sendOwnerNotice(context, job));
  await context.jobs.define<AnnounceData>(announceJob, ({ data }) => announceChange(context, data));
  await context.jobs.define<DeliverJobData>(deliverJob, (job) => deliver(context, job));
}
