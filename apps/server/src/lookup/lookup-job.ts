import { randomUUID } from 'node:crypto';
import type { ServerContext } from '../context.ts';
import type { Shop } from '../db/tables/shops.ts';
import { sendLookupCode } from './send-lookup-code.ts';

const lookupJob = 'lookup';

export interface LookupJobData {
  readonly shopId: string;
  readonly number: string;
  readonly email: string;
  /** ISO 8601: when it was asked for. */
  readonly at: string;
  /** Asked too often: nothing is to be sent. */
  readonly limited: boolean;
}

/** With these attempts the last one comes when the code is hardly good any more. */
const attempts = 7;

export async function defineLookupJob(context: ServerContext): Promise<void> {
  await context.jobs.define<LookupJobData>(lookupJob, (job) => sendLookupCode(context, job), { attempts });
}

/**
 * Takes a guest's request in. What it asks about is looked at by a job later, so that the answer, and how long it
 * takes, are the same whether there is such an order or not.
 */
export async function askForLookup(
  { db, jobs, clock }: Pick<ServerContext, 'db' | 'jobs' | 'clock'>,
  shop: Pick<Shop, 'id'>,
  { number, email, limited }: { number: string; email: string; limited: boolean },
): Promise<void> {
  const data: LookupJobData = {
    shopId: shop.id,
    number,
    email,
    limited,
    at: clock.now().toISOString(),
  };
  await db.transaction().execute((trx) => jobs.enqueue(trx, lookupJob, data, { id: randomUUID() }));
}
