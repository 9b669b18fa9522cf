import type { Entry, Order } from '@ordialog/core';
import type { Trx } from '../db/database.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { planWebhooks } from './plan-webhooks.ts';
import { messagesIn } from './webhook-events.ts';

/** Plans to tell of messages that were written in groups, at the orders of shops that want to be told. */
export async function tellOfMessages(
  trx: Trx,
  writing: { readonly jobs: JobQueue; readonly now: Date },
  logs: readonly { readonly order: Order; readonly isTold: boolean; readonly entries: readonly Entry[] }[],
): Promise<void> {
  for (const { order, entries } of logs.filter(({ isTold }) => isTold)) {
    await planWebhooks(trx, writing, order, messagesIn(order, entries));
  }
}
