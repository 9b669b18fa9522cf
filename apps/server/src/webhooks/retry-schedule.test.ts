import { expect, it } from 'vitest';
import { nextAttemptAt, patienceMs } from './retry-schedule.ts';

it('a delivery is tried ten times within three days', () => {
  const start = new Date('2026-11-22T09:00:00Z');
  const times = [start];
  for (let attempts = 1; attempts < 20; attempts++) {
    const next = nextAttemptAt(attempts, times.at(-1) ?? start);
    if (!next) break;
    times.push(next);
  }
  expect(times).toHaveLength(10);
  const span = (times.at(-1)?.getTime() ?? 0) - start.getTime();
  expect(span).toBeLessThanOrEqual(72 * 60 * 60_000);
  expect(span).toBeGreaterThan(patienceMs);
});
