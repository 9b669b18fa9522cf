import type { EntryList, EntryView } from '@ordialog/protocol';
import type { Answer, Failure } from '../client/answer.ts';
import {
  type EntryLog,
  emptyLog,
  hasGap,
  hasOlder,
  startingWith,
  withEntries,
  withEntry,
  withOlder,
  withReplaced,
} from './entry-log.ts';
import { restBefore } from './send-failure.ts';

interface FollowerOptions {
  fetch(query: { after?: number; before?: number; limit: number }): Promise<Answer<EntryList>>;
  changed(): void;
}

/** PostgreSQL's largest integer: before it stands every entry. */
const end = 2_147_483_647;
const page = 50;
const catchUpPage = 200;
const patience = 3;

/**
 * Keeps a client's copy of one log whole: what is pushed is merged, what is missing fetched. A push may be late,
 * doubled or lost; only `fetch` is believed.
 */
export class LogFollower {
  readonly #options: FollowerOptions;
  #log: EntryLog = emptyLog;
  #epoch: string | undefined;
  #catchingUp: Promise<void> | undefined;
  #loadingOlder = false;
  #closed = false;

  constructor(options: FollowerOptions) {
    this.#options = options;
  }

  get log(): EntryLog {
    return this.#log;
  }

  get older(): 'none' | 'there' | 'loading' {
    if (this.#loadingOlder) return 'loading';
    return hasOlder(this.#log) ? 'there' : 'none';
  }

  /** Begins anew with the newest page; what was there stays until it comes. */
  async restart(): Promise<Failure | undefined> {
    const answer = await this.#options.fetch({ before: end, limit: page });
    if (!answer.ok) return answer.failure;
    if (!this.#closed) this.#become(startingWith(answer.data.items));
    return undefined;
  }

  /** Takes in an entry; done when it stands in the log, or what lies before it cannot be fetched. */
  async accept(entry: EntryView): Promise<void> {
    this.#become(withEntry(this.#log, entry));
    if (entry.kind === 'event' && entry.of !== undefined) void this.#fetchAgain(entry.of);
    if (hasGap(this.#log)) await this.catchUp();
  }

  /** What the server says of its log: fetches a tail that was lost, and begins anew with another database. */
  async reach(head: number, epoch: string | undefined): Promise<void> {
    const another = epoch !== undefined && this.#epoch !== undefined && epoch !== this.#epoch;
    if (epoch !== undefined) this.#epoch = epoch;
    if (another || head < this.#log.last) await this.restart();
    else if (head > this.#log.last) await this.catchUp();
  }

  /** Fetches what follows the newest entry, until there is no more. */
  catchUp(): Promise<void> {
    this.#catchingUp ??= this.#fetchAfter().finally(() => {
      this.#catchingUp = undefined;
    });
    return this.#catchingUp;
  }

  async loadOlder(): Promise<void> {
    const first = this.#log.entries[0]?.seq;
    if (this.older !== 'there' || first === undefined) return;
    this.#loadingOlder = true;
    this.#options.changed();
    const answer = await this.#options.fetch({ before: first, limit: page });
    this.#loadingOlder = false;
    if (answer.ok && !this.#closed) this.#log = withOlder(this.#log, answer.data.items);
    this.#options.changed();
  }

  close(): void {
    this.#closed = true;
  }

  async #fetchAfter(): Promise<void> {
    for (let failures = 0; failures < patience && !this.#closed; ) {
      const before = this.#log.last;
      const answer = await this.#options.fetch({ after: before, limit: catchUpPage });
      if (answer.ok) this.#become(withEntries(this.#log, answer.data.items));
      if (answer.ok && this.#log.last >= answer.data.head && !hasGap(this.#log)) return;
      if (answer.ok && this.#log.last > before) continue;
      failures += 1;
      await new Promise((resolve) => setTimeout(resolve, restBefore(failures, Math.random())));
    }
    // Patience is over: a fresh start is surer than more of the same.
    if (!this.#closed) await this.restart();
  }

  /** An entry that was published or withdrawn since. */
  async #fetchAgain(seq: number): Promise<void> {
    const answer = await this.#options.fetch({ after: seq - 1, limit: 1 });
    const [entry] = answer.ok ? answer.data.items : [];
    if (entry?.seq === seq) this.#become(withReplaced(this.#log, entry));
  }

  #become(log: EntryLog): void {
    if (log === this.#log || this.#closed) return;
    this.#log = log;
    this.#options.changed();
  }
}
