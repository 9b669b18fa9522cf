import type { JobResult, JobWithMetadata } from 'pg-boss';
import type { Log } from '../log.ts';
import type { JobHandler } from './job-queue.ts';

/** Runs jobs side by side; each succeeds, fails or times out by itself. */
export function runBatch<T>(
  jobs: JobWithMetadata<T>[],
  options: { handler: JobHandler<T>; timeoutSeconds: number; log: Log },
): Promise<JobResult[]> {
  return Promise.all(jobs.map((job) => runOne(job, options)));
}

async function runOne<T>(
  job: JobWithMetadata<T>,
  { handler, timeoutSeconds, log }: { handler: JobHandler<T>; timeoutSeconds: number; log: Log },
): Promise<JobResult> {
  const attempt = job.retryCount + 1;
  const isLastAttempt = job.retryCount >= job.retryLimit;
  const timeout = AbortSignal.timeout(timeoutSeconds * 1000);
  const signal = AbortSignal.any([timeout, job.signal]);
  try {
    await Promise.race([
      handler({ id: job.id, data: job.data, attempt, isLastAttempt, signal }),
      rejectOn(signal),
    ]);
    return { id: job.id, status: 'completed' };
  } catch (err) {
    const fields = { err, job: job.name, jobId: job.id, attempt };
    if (isLastAttempt) log.error(fields, 'job failed for the last time');
    else log.warn(fields, 'job failed and will be repeated');
    return { id: job.id, status: 'failed', output: { message: messageOf(err) } };
  }
}

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
