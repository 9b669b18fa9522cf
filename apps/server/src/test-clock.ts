import type { MovableClock } from './clock.ts';

/** For tests: stands still until moved. */
export class TestClock implements MovableClock {
  #now: number;
  readonly #listeners = new Set<(now: Date) => Promise<void>>();

  constructor(start: Date | string = new Date()) {
    this.#now = new Date(start).getTime();
  }

  now(): Date {
    return new Date(this.#now);
  }

  /**
   * Jobs due by then have been woken, not yet finished, when this resolves. Listeners are told one after the other:
   * a worker is woken only when the database knows the new time.
   */
  async advance(milliseconds: number): Promise<void> {
    this.#now += milliseconds;
    for (const listener of this.#listeners) await listener(this.now());
  }

  onMove(listener: (now: Date) => Promise<void>): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
