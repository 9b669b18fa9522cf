import type { EntryList, EntryView } from '@ordialog/protocol';
import type { Answer } from '../client/answer.ts';
import type { LogFollower } from './log-follower.ts';
import type { Stretch } from './stretch.ts';

interface PastOptions {
  fetch(query: { after?: number; before?: number; limit: number }): Promise<Answer<EntryList>>;
  /** The newest entries, which are followed whatever is read. */
  readonly newest: LogFollower;
  /** Undefined: what is read is among the newest again. */
  changed(stretch: Stretch | undefined): void;
}

const page = 50;
/** So many entries are held, however far one reads. */
const most = 250;

/**
 * Reading far above the newest entries: a stretch of the log that grows where one reads, and is forgotten where one
 * has not been for long. When it reaches the newest entries it becomes one with them.
 */
export class PastReading {
  readonly #options: PastOptions;
  #stretch: Stretch | undefined;
  /** Another place was asked for since. */
  #asked = 0;
  #known = 0;

  constructor(options: PastOptions) {
    this.#options = options;
    this.#known = options.newest.log.last;
  }

  get stretch(): Stretch | undefined {
    return this.#stretch;
  }

  /** Brings an entry among those that are shown, where it can be fetched. */
  async show(seq: number): Promise<void> {
    if (this.#stretch?.entries.some((entry) => entry.seq === seq)) return;
    this.#asked += 1;
    const asked = this.#asked;
    const answer = await this.#options.fetch({ after: Math.max(0, seq - 1 - page / 2), limit: page });
    if (!answer.ok || asked !== this.#asked) return;
    this.#become(answer.data.items);
    this.#join();
  }

  /** Goes on from entries that are here already. */
  begin(entries: readonly EntryView[]): void {
    this.#asked += 1;
    this.#become(entries);
  }

  leave(): void {
    this.#asked += 1;
    this.#stretch = undefined;
    this.#options.changed(undefined);
  }

  async loadOlder(): Promise<void> {
    const first = this.#stretch?.entries[0]?.seq;
    if (first === undefined) return;
    const items = await this.#load('older', { before: first, limit: page });
    if (items && this.#stretch) this.#become([...items, ...this.#stretch.entries].slice(0, most));
  }

  async loadNewer(): Promise<void> {
    const last = this.#stretch?.entries.at(-1)?.seq;
    if (last === undefined || this.#join()) return;
    const items = await this.#load('newer', { after: last, limit: page });
    if (items && this.#stretch) this.#become([...this.#stretch.entries, ...items].slice(-most));
    this.#join();
  }

  /** The newest entries have changed: some may say that one in view is another by now. */
  learn(entries: readonly EntryView[]): void {
    for (const entry of entries) {
      if (entry.seq <= this.#known) continue;
      this.#known = entry.seq;
      if (entry.kind === 'event' && entry.of !== undefined) void this.#fetchAgain(entry.of);
    }
  }

  replace(entry: EntryView): void {
    const { entries = [] } = this.#stretch ?? {};
    const index = entries.findIndex(({ seq }) => seq === entry.seq);
    if (index >= 0) this.#become(entries.with(index, entry));
  }

  async #fetchAgain(seq: number): Promise<void> {
    const answer = await this.#options.fetch({ after: seq - 1, limit: 1 });
    const [entry] = answer.ok ? answer.data.items : [];
    if (entry?.seq === seq) this.replace(entry);
  }

  async #load(
    side: 'older' | 'newer',
    query: { after?: number; before?: number; limit: number },
  ): Promise<readonly EntryView[] | undefined> {
    const asked = this.#asked;
    if (this.#stretch?.[side] !== 'there') return undefined;
    this.#become(this.#stretch.entries, { [side]: 'loading' });
    const answer = await this.#options.fetch(query);
    if (asked !== this.#asked || !this.#stretch) return undefined;
    if (!answer.ok) this.#become(this.#stretch.entries);
    return answer.ok ? answer.data.items : undefined;
  }

  #become(entries: readonly EntryView[], sides: Partial<Stretch> = {}): void {
    const older = (entries[0]?.seq ?? 1) > 1 ? 'there' : 'none';
    this.#stretch = { entries, older, newer: 'there', ...sides };
    this.#options.changed(this.#stretch);
  }

  /** Whether the newest entries follow these without a gap; then they are read on as one. */
  #join(): boolean {
    const { newest } = this.#options;
    const last = this.#stretch?.entries.at(-1)?.seq ?? 0;
    if (!this.#stretch || (newest.log.entries[0]?.seq ?? 0) > last + 1) return false;
    newest.prepend(this.#stretch.entries);
    this.leave();
    return true;
  }
}
