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
import { newestPage } from './newest-page.ts';
import { restBefore } from './send-failure.ts';

interface FollowerOptions {
  fetch(query: { after?: number; before?: number; limit: number }): Promise<Answer<EntryList>>;
  changed(): void;
  /** What is in the log now has nothing to do with what was. */
  another(): void;
}

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
  /** Entries that were published, withdrawn or changed since they were fetched. */
  readonly #stale = new Set<number>();
  #refreshing = false;
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

  /** Begins anew with the newest page, perhaps because the log is another one; what was there stays until it comes. */
  async restart(isKnownOther = false): Promise<Failure | undefined> {
    const answer = await this.#options.fetch(newestPage);
    if (!answer.ok) return answer.failure;
    if (this.#closed) return undefined;
    const { last, entries } = this.#log;
    const { items, head } = answer.data;
    this.#become(startingWith(items));
    const same = items.find(({ seq }) => seq === last);
    if (isKnownOther || head < last || isAnother(entries.at(-1), same)) this.#options.another();
    return undefined;
  }

  /** Takes in an entry; done when it stands in the log, or what lies before it cannot be fetched. */
  async accept(entry: EntryView): Promise<void> {
    this.#become(withEntry(this.#log, entry));
    this.#learn([entry]);
    void this.#refresh();
    if (hasGap(this.#log)) await this.catchUp();
  }

  /** What the server says of its log: fetches a tail that was lost, and begins anew with another database. */
  async reach(head: number, epoch: string | undefined): Promise<void> {
    const another = epoch !== undefined && this.#epoch !== undefined && epoch !== this.#epoch;
    if (another) {
      if (await this.restart(true)) return;
    } else if (head !== this.#log.last) {
      await this.catchUp();
      // What was under way then may have been asked before there was so much.
      if (head > this.#log.last) await this.catchUp();
    }
    if (epoch !== undefined) this.#epoch = epoch;
    await this.#refresh();
  }

  /** Fetches what follows the newest entry, until there is no more. */
  catchUp(): Promise<void> {
    this.#catchingUp ??= this.#fetchAfter();
    return this.#catchingUp;
  }

  async loadOlder(): Promise<void> {
    const first = this.#log.entries[0]?.seq;
    if (this.older !== 'there' || first === undefined) return;
    this.#loadingOlder = true;
    this.#options.changed();
    const answer = await this.#options.fetch({ before: first, limit: newestPage.limit });
    this.#loadingOlder = false;
    if (answer.ok && !this.#closed) this.#log = withOlder(this.#log, answer.data.items);
    this.#options.changed();
  }

  /** Puts entries in front that reach up to the first one here. */
  prepend(entries: readonly EntryView[]): void {
    this.#become(withOlder(this.#log, entries));
  }

  /** Holds only so many of the newest entries from now on. */
  shorten(most: number): void {
    this.#become({ ...this.#log, entries: this.#log.entries.slice(-most) });
  }

  /** Takes in what an entry that is here was told to say now; of one that is reworded it may say another by then. */
  replace(entry: EntryView): void {
    this.#become(withReplaced(this.#log, entry));
    if (!('editedAt' in entry)) return;
    this.#stale.add(entry.seq);
    void this.#refresh();
  }

  close(): void {
    this.#closed = true;
  }

  async #fetchAfter(): Promise<void> {
    try {
      for (let failures = 0; failures < patience && !this.#closed; ) {
        const before = this.#log.last;
        const newest = this.#log.entries.at(-1);
        // With the newest one that is here, to see whether it still is what it was.
        const answer = await this.#options.fetch({ after: Math.max(0, before - 1), limit: catchUpPage });
        if (answer.ok) {
          if (answer.data.head < before || isAnother(newest, answer.data.items[0]))
            return void (await this.restart(true));
          this.#become(withEntries(this.#log, answer.data.items));
          this.#learn(answer.data.items);
        }
        // Not awaited: a gap that comes up meanwhile would find this still under way, and stay.
        if (answer.ok && this.#log.last >= answer.data.head && !hasGap(this.#log))
          return void this.#refresh();
        if (answer.ok && this.#log.last > before) continue;
        failures += 1;
        await new Promise((resolve) => setTimeout(resolve, restBefore(failures, Math.random())));
      }
      // Patience is over: a fresh start is surer than more of the same.
      if (!this.#closed) await this.restart();
    } finally {
      // In the turn in which there was nothing more to fetch.
      this.#catchingUp = undefined;
    }
  }

  /** Notes which entries these say to be another by now. */
  #learn(entries: readonly EntryView[]): void {
    for (const entry of entries) {
      if (entry.kind === 'event' && entry.of !== undefined) this.#stale.add(entry.of);
    }
  }

  /** Fetches such entries again, one after the other; what cannot be fetched now is tried when next there is reason. */
  async #refresh(): Promise<void> {
    if (this.#refreshing) return;
    this.#refreshing = true;
    for (const seq of this.#stale) {
      // Before it is fetched: news of it that comes meanwhile has it fetched once more.
      this.#stale.delete(seq);
      const answer = await this.#options.fetch({ after: seq - 1, limit: 1 });
      if (!answer.ok) {
        this.#stale.add(seq);
        break;
      }
      const [entry] = answer.data.items;
      if (entry?.seq === seq) this.#become(withReplaced(this.#log, entry));
    }
    this.#refreshing = false;
  }

  #become(log: EntryLog): void {
    if (log === this.#log || this.#closed) return;
    this.#log = log;
    this.#options.changed();
  }
}

/** Where a backup was restored that has grown since, the same place in the log is another entry's. */
function isAnother(known: EntryView | undefined, told: EntryView | undefined): boolean {
  const comparable = known && told && 'at' in known && 'at' in told && known.seq === told.seq;
  return comparable === true && known.at !== told.at;
}
