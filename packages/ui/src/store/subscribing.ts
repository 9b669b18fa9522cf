import type { LiveConnection } from '../client/live-connection.ts';
import type { LogFollower } from './log-follower.ts';
import { restBefore, sendFailureOf } from './send-failure.ts';

/**
 * Asks to be told of an order's news, and where its log ends, until the server grants it: who was not heard would wait
 * in vain for whatever is said.
 */
export class Subscribing {
  readonly #live: Pick<LiveConnection, 'subscribe'>;
  readonly #orderId: string;
  readonly #log: Pick<LogFollower, 'log' | 'reach' | 'restart'>;
  #again: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(
    live: Pick<LiveConnection, 'subscribe'>,
    orderId: string,
    log: Pick<LogFollower, 'log' | 'reach' | 'restart'>,
  ) {
    this.#live = live;
    this.#orderId = orderId;
    this.#log = log;
  }

  async ask(tries = 0): Promise<void> {
    const newest = this.#log.log.entries.at(-1);
    const answer = await this.#live.subscribe(this.#orderId, newest?.seq ?? 0);
    clearTimeout(this.#again);
    if (answer.ok) {
      const { head, epoch, at } = answer.data;
      // A backup was restored and has grown since: that entry is another one.
      if (at && newest && 'at' in newest && newest.at !== at) await this.#log.restart(true);
      return this.#log.reach(head, epoch);
    }
    const { failure } = answer;
    // Without a connection it is asked when there is one.
    if (this.#closed || failure.code === 'network' || sendFailureOf(failure).kind === 'reject') return;
    this.#again = setTimeout(() => void this.ask(tries + 1), restBefore(tries, Math.random()));
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#again);
  }
}
