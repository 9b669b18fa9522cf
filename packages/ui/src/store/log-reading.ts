import type { EntryList, EntryView } from '@ordialog/protocol';
import type { Answer } from '../client/answer.ts';
import type { LogFollower } from './log-follower.ts';
import type { PastReading } from './past-reading.ts';
import type { Stretch } from './stretch.ts';

interface ReadingOptions {
  fetch(query: { after?: number; before?: number; limit: number; q?: string }): Promise<Answer<EntryList>>;
  readonly newest: LogFollower;
  /** Undefined while the newest entries are read. */
  changed(stretch: Stretch | undefined): void;
}

/** So many entries are held before those far back are forgotten, and so many of the newest are kept then. */
const longest = 200;
const kept = 50;

/** Where in its log one reads. Few read far back: what that takes is fetched then. */
export class LogReading {
  readonly #options: ReadingOptions;
  #past: PastReading | undefined;

  constructor(options: ReadingOptions) {
    this.#options = options;
  }

  /** One entry, as it is here or on the server. */
  async find(seq: number): Promise<EntryView | undefined> {
    const here = this.#options.newest.log.entries.find((entry) => entry.seq === seq);
    if (here) return here;
    const answer = await this.#options.fetch({ after: seq - 1, limit: 1 });
    return answer.ok ? answer.data.items.find((entry) => entry.seq === seq) : undefined;
  }

  /** What people wrote with these words in it, ascending: the newest of them. */
  search(q: string): Promise<Answer<EntryList>> {
    return this.#options.fetch({ q, limit: 200 });
  }

  /** Brings an entry among those that are shown. */
  async show(seq: number): Promise<void> {
    if (this.#options.newest.log.entries.some((entry) => entry.seq === seq)) return this.#past?.leave();
    await (await this.#far())?.show(seq);
  }

  /** Begins to read at `next`, where one had ended, however long ago that was. */
  async resume(next: number): Promise<void> {
    const first = this.#options.newest.log.entries[0]?.seq ?? 0;
    if (next > 1 && next < first) await this.show(next);
  }

  async loadOlder(): Promise<void> {
    const { newest } = this.#options;
    const { entries } = newest.log;
    if (!this.#past?.stretch && entries.length < longest) return newest.loadOlder();
    const past = await this.#far();
    if (!past) return;
    if (!past.stretch) {
      newest.shorten(kept);
      past.begin(entries.slice(0, -kept));
    }
    await past.loadOlder();
  }

  async loadNewer(): Promise<void> {
    await this.#past?.loadNewer();
  }

  /** Back to the newest entries. */
  latest(): void {
    this.#past?.leave();
  }

  /** The newest entries have changed. */
  learn(): void {
    this.#past?.learn(this.#options.newest.log.entries);
  }

  /** Takes in what an entry says now. */
  replace(entry: EntryView): void {
    this.#options.newest.replace(entry);
    this.#past?.replace(entry);
  }

  async #far(): Promise<PastReading | undefined> {
    const loaded = await import('./past-reading.ts').catch(() => undefined);
    this.#past ??= loaded && new loaded.PastReading(this.#options);
    return this.#past;
  }
}
