const minute = 60_000;
const hour = 60 * minute;

/** How long to wait after each failed attempt: ten attempts within three days, as Standard Webhooks suggests it. */
const waits = [
  5000,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  18 * hour,
  22 * hour,
] as const;

/** When to try again after so many attempts; undefined when there were enough. */
export function nextAttemptAt(attempts: number, now: Date): Date | undefined {
  const wait = waits[attempts - 1];
  return wait === undefined ? undefined : new Date(now.getTime() + wait);
}

/** A webhook that nothing has reached for so long is switched off when a delivery is given up. */
export const patienceMs = 60 * hour;
