import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { OpenDatabase } from '../db/open-database.ts';
import { openTestDatabase } from '../db/test-database.ts';
import { createLog } from '../log.ts';
import { TestClock } from '../test-clock.ts';
import type { JobQueue } from './job-queue.ts';
import { openJobQueue } from './open-job-queue.ts';

const DAY = 24 * 60 * 60 * 1000;
const log = createLog({ level: 'silent', readable: false });
const postgresUrl = process.env.TEST_DATABASE_URL;

describe.each([
  { kind: 'pglite', url: undefined },
  ...(postgresUrl === undefined ? [] : [{ kind: 'postgres', url: postgresUrl }]),
])('jobs on $kind', ({ url }) => {
  let database: OpenDatabase;
  let clock: TestClock;
  let jobs: JobQueue;

  beforeEach(async () => {
    database = await openTestDatabase(url);
    clock = new TestClock('2026-03-01T12:00:00Z');
    jobs = await openJobQueue({ database, log, clock });
  });

  afterEach(async () => {
    await jobs.stop();
    await database.close();
  });

  const enqueue = (...args: [string, object, Parameters<JobQueue['enqueue']>[3]?]) =>
    database.db.transaction().execute((trx) => jobs.enqueue(trx, ...args));

  test('runs a job soon after its transaction committed', async () => {
    const ran: [number, number][] = [];
    await jobs.define<{ n: number }>('soon', async ({ data }) => {
      ran.push([data.n, performance.now()]);
    });
    await jobs.start();
    await enqueue('soon', { n: 0 });
    await vi.waitFor(() => expect(ran).toHaveLength(1), { timeout: 5000, interval: 5 });

    const committed = performance.now();
    await enqueue('soon', { n: 1 });
    await vi.waitFor(() => expect(ran).toHaveLength(2), { timeout: 5000, interval: 5 });

    expect((ran[1]?.[1] ?? Number.POSITIVE_INFINITY) - committed).toBeLessThan(300);
  });

  test('drops a job with its transaction', async () => {
    const ran: unknown[] = [];
    await jobs.define('kept', async ({ data }) => void ran.push(data));
    await jobs.start();
    const failing = database.db.transaction().execute(async (trx) => {
      await jobs.enqueue(trx, 'kept', { of: 'the rolled back' });
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await enqueue('kept', { of: 'the committed' });

    await vi.waitFor(() => expect(ran).toEqual([{ of: 'the committed' }]), { timeout: 5000 });
  });

  test('runs a job 35 days away when the clock gets there, and not before', async () => {
    const ran: Date[] = [];
    await jobs.define('deadline', async () => void ran.push(clock.now()));
    await jobs.start();
    await enqueue('deadline', {}, { startAfter: new Date(clock.now().getTime() + 35 * DAY) });

    await clock.advance(35 * DAY - 1000);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(ran).toEqual([]);

    await clock.advance(1000);
    await vi.waitFor(() => expect(ran).toEqual([new Date('2026-04-05T12:00:00Z')]), { timeout: 1500 });
  });

  test('takes a job once by its id, and one waiting by its key', async () => {
    await jobs.define('once', async () => {});
    const id = randomUUID();

    expect(await enqueue('once', {}, { id })).toBe(id);
    expect(await enqueue('once', {}, { id })).toBeNull();
    expect(await enqueue('once', {}, { singletonKey: 'digest' })).not.toBeNull();
    expect(await enqueue('once', {}, { singletonKey: 'digest' })).toBeNull();
    expect(await enqueue('once', {}, {})).not.toBeNull();
  });

  test('repeats a failing job later, one of a batch without the others', async () => {
    const attempts: [string, number][] = [];
    await jobs.define<{ name: string }>('flaky', async ({ data, attempt }) => {
      attempts.push([data.name, attempt]);
      if (data.name === 'bad' && attempt === 1) throw new Error('not yet');
    });
    await enqueue('flaky', { name: 'good' });
    await enqueue('flaky', { name: 'bad' });
    await jobs.start();
    await vi.waitFor(() => expect(attempts).toHaveLength(2), { timeout: 5000 });
    // The failure is written after the handler has thrown.
    await new Promise((resolve) => setTimeout(resolve, 300));

    await clock.advance(60_000);
    await vi.waitFor(() => expect(attempts).toHaveLength(3), { timeout: 5000 });

    expect(attempts[2]).toEqual(['bad', 2]);
  });

  test('keeps a dead job in sight and revives it', async () => {
    let broken = true;
    const done: unknown[] = [];
    await jobs.define(
      'mail',
      async ({ data }) => {
        if (broken) throw new Error('mailbox full');
        done.push(data);
      },
      { attempts: 1 },
    );
    await jobs.start();
    await enqueue('mail', { to: 'anna' });
    await vi.waitFor(async () => expect(await jobs.dead()).toHaveLength(1), { timeout: 5000 });
    const [dead] = await jobs.dead();
    expect(dead).toMatchObject({ name: 'mail', data: { to: 'anna' }, error: { message: 'mailbox full' } });

    broken = false;
    await jobs.revive(dead?.id ?? '');

    await vi.waitFor(() => expect(done).toEqual([{ to: 'anna' }]), { timeout: 5000 });
    expect(await jobs.dead()).toEqual([]);
  });

  test('fails an attempt that takes too long, without its batch', async () => {
    const done: string[] = [];
    await jobs.define<{ name: string }>(
      'slow',
      async ({ data, signal }) => {
        if (data.name === 'hangs') await new Promise((_, reject) => signal.addEventListener('abort', reject));
        done.push(data.name);
      },
      { attempts: 1, timeoutSeconds: 1 },
    );
    await enqueue('slow', { name: 'hangs' });
    await enqueue('slow', { name: 'quick' });
    await jobs.start();

    await vi.waitFor(async () => expect(await jobs.dead()).toHaveLength(1), { timeout: 5000 });
    expect(done).toEqual(['quick']);
  });
});
