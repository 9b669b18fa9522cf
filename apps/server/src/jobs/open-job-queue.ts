import { randomUUID } from 'node:crypto';
import {
  type ConstructorOptions,
  enableClockOverride,
  fromKysely,
  fromPglite,
  type JobWithMetadata,
  PgBoss,
} from 'pg-boss';
import { type Clock, isMovable } from '../clock.ts';
import type { OpenDatabase } from '../db/open-database.ts';
import { watched } from '../db/watched-connection.ts';
import type { Log } from '../log.ts';
import { bossClock } from './boss-clock.ts';
import type { DeadJob, JobHandler, JobOptions, JobQueue } from './job-queue.ts';
import { runBatch } from './run-batch.ts';

const DEAD = 'dead';
const DAY = 24 * 60 * 60;
const DEFAULT_ATTEMPTS = 12;
const DEFAULT_TIMEOUT_SECONDS = 60;
/** Jobs that one worker runs side by side. */
const BATCH_SIZE = 16;
const WORKERS_PER_QUEUE = 2;
const NO_JOB = '00000000-0000-0000-0000-000000000000';

/** pg-boss in the same database, so that jobs are written by the transactions that cause them. */
export async function openJobQueue(options: {
  database: OpenDatabase;
  log: Log;
  clock: Clock;
}): Promise<JobQueue> {
  const { database, clock } = options;
  const log = options.log.child({ part: 'jobs' });
  const boss = new PgBoss({
    ...connectionOf(database),
    clock: bossClock(clock),
    useListenNotify: true,
    schedule: false,
    // How soon jobs of a killed server are found again, at most this after their timeout.
    superviseIntervalSeconds: 30,
  });
  boss.on('error', (err) => log.error({ err }, 'job queue failed'));
  boss.on('warning', (warning) => log.warn({ warning }, 'job queue warns'));
  await boss.start();
  await boss.createQueue(DEAD, { retentionSeconds: 365 * DAY });

  const starters: (() => Promise<string>)[] = [];
  const workerIds: string[] = [];
  // A moved clock makes jobs due without any being written, which is what wakes workers otherwise.
  const stopListening = isMovable(clock)
    ? clock.onMove(async () =>
        workerIds.forEach((id) => {
          boss.notifyWorker(id);
        }),
      )
    : () => false;

  return {
    async define<T extends object>(
      name: string,
      handler: JobHandler<T>,
      { attempts = DEFAULT_ATTEMPTS, timeoutSeconds = DEFAULT_TIMEOUT_SECONDS, alone }: JobOptions = {},
    ) {
      const settings = {
        retryLimit: attempts - 1,
        retryDelay: 5,
        retryBackoff: true,
        retryDelayMax: 60 * 60,
        // After our own timeout, so that one slow job does not fail its whole batch.
        expireInSeconds: timeoutSeconds + 15,
        retentionSeconds: 365 * DAY,
        deleteAfterSeconds: 7 * DAY,
        deadLetter: DEAD,
        notify: true,
      };
      await boss.createQueue(name, { ...settings, policy: 'short' });
      await boss.updateQueue(name, settings);
      // Has pg-boss remember the queue now: looking it up inside a transaction would wait for itself on a
      // database with one connection.
      await boss.findJobs(name, { id: NO_JOB });
      starters.push(() =>
        boss.work(
          name,
          {
            batchSize: alone === undefined ? BATCH_SIZE : 1,
            burstWhenBatchFull: true,
            includeMetadata: true,
            perJobResults: true,
            localConcurrency: alone ?? WORKERS_PER_QUEUE,
            pollingIntervalSeconds: 1,
            notifyPollingIntervalSeconds: 2,
          },
          (jobs: JobWithMetadata<T>[]) => runBatch(jobs, { handler, timeoutSeconds, log }),
        ),
      );
    },

    async enqueue(trx, name, data, { id = randomUUID(), startAfter, singletonKey = id } = {}) {
      const db = fromKysely(trx);
      if (isMovable(clock)) await db.executeSql(enableClockOverride());
      return boss.send(name, data, { db, id, singletonKey, ...(startAfter && { startAfter }) });
    },

    async start() {
      for (const startWorkers of starters.splice(0)) workerIds.push(await startWorkers());
    },

    async stop() {
      stopListening();
      await boss.stop({ graceful: true, timeout: 10_000 });
    },

    async dead() {
      const jobs = await boss.findJobs<object>(DEAD, { queued: true });
      return jobs.map(
        (job): DeadJob => ({
          id: job.id,
          name: job.sourceName ?? DEAD,
          jobId: job.sourceId ?? job.id,
          data: job.data,
          error: job.sourceOutput,
          diedAt: job.createdOn,
        }),
      );
    },

    async revive(deadJobId) {
      await boss.redrive(DEAD, { ids: [deadJobId] });
    },
  };
}

function connectionOf(database: OpenDatabase): ConstructorOptions {
  switch (database.kind) {
    case 'postgres': {
      const { url: connectionString, silenceMs } = database;
      // pg-boss hands all of it on to `pg`.
      const pool = { connectionString, max: 4, application_name: 'ordialog-jobs', ...watched(silenceMs) };
      return pool;
    }
    case 'pglite':
      return { db: fromPglite(database.pglite), backend: 'pglite' };
  }
}
