import type { Party } from '@ordialog/core';
import type { EntryView, MessageView } from '@ordialog/protocol';

interface Expected {
  readonly party: Party;
  /** Its device may have forgotten it before it went. */
  mayBeLost: boolean;
  /** So it may have what was to become of it. */
  mayBeUnchanged: boolean;
  readonly replyTo: number | undefined;
  readonly wordings: Set<string>;
  withdrawn: boolean;
}

/** What must have become of all that was asked. A message is known by the first word it says, whatever follows. */
export class Expectation {
  readonly #messages = new Map<string, Expected>();
  readonly #names = new Map<number, string>();
  /** Entries by what the seller last said of them. */
  readonly #shown = new Map<number, boolean>();
  readonly problems: string[] = [];

  sent(party: Party, replyTo?: number, mayBeLost = false): string {
    const name = `m${this.#messages.size + 1}`;
    this.#messages.set(name, {
      party,
      mayBeLost,
      mayBeUnchanged: false,
      replyTo,
      wordings: new Set(),
      withdrawn: false,
    });
    return name;
  }

  /** The device of a party has forgotten what waited on it. */
  forgot(party: Party): void {
    const arrived = new Set(this.#names.values());
    for (const [name, message] of this.#messages) {
      if (message.party !== party) continue;
      if (!arrived.has(name)) message.mayBeLost = true;
      if (message.wordings.size > 0 || message.withdrawn) message.mayBeUnchanged = true;
    }
  }

  /** What a file's page did not bring to the server is gone with the page. */
  mayLose(name: string): void {
    const message = this.#messages.get(name);
    if (message) message.mayBeLost = true;
  }

  /** The server has said that it has it. */
  acknowledged(name: string): void {
    const message = this.#messages.get(name);
    if (message) message.mayBeLost = false;
  }

  mayHaveLost(name: string): boolean {
    return this.#messages.get(name)?.mayBeLost ?? false;
  }

  edited({ seq }: MessageView): string {
    const message = this.#of(seq);
    const wording = `${this.#names.get(seq)} v${(message?.wordings.size ?? 0) + 1}`;
    message?.wordings.add(wording);
    return wording;
  }

  withdrew({ seq }: MessageView): void {
    const message = this.#of(seq);
    if (message) message.withdrawn = true;
  }

  published(seq: number, shown: boolean): void {
    this.#shown.set(seq, shown);
  }

  /** Looks at one view of the log, at any time. */
  look(where: string, party: Party, entries: readonly EntryView[]): void {
    const seen = new Set<string>();
    for (const [index, entry] of entries.entries()) {
      const before = entries[index - 1];
      if (before && entry.seq !== before.seq + 1) this.#wrong(where, `has ${entry.seq} after ${before.seq}`);
      if (entry.kind !== 'message' || entry.text === '') continue;
      const name = nameIn(entry.text);
      const known = this.#names.get(entry.seq);
      if (known !== undefined && known !== name)
        this.#wrong(where, `has ${name} at ${entry.seq}, not ${known}`);
      this.#names.set(entry.seq, name);
      if (seen.has(name)) this.#wrong(where, `shows ${name} twice`);
      seen.add(name);
      if (entry.author.type !== this.#messages.get(name)?.party) this.#wrong(where, `forges ${name}`);
    }
    if (party === 'seller' && entries.some(({ kind }) => kind === 'withheld'))
      this.#wrong(where, 'keeps an entry from the seller');
  }

  /** Looks at the whole log after all has settled. */
  settle(party: Party, entries: readonly EntryView[]): void {
    this.look(`the ${party}'s log`, party, entries);
    if (entries[0]?.seq !== 1) this.#wrong(party, 'does not begin at 1');
    const counts = new Map<string, number>();
    const edits: number[] = [];
    for (const entry of entries) {
      if (entry.kind === 'message') this.#settled(party, entry, counts);
      if (entry.kind === 'event' && entry.event === 'message_edited' && entry.of !== undefined)
        edits.push(entry.of);
      const shown = this.#shown.get(entry.seq);
      if (party === 'buyer' && shown !== undefined && shown === (entry.kind === 'withheld'))
        this.#wrong(party, `${shown ? 'hides' : 'shows'} ${entry.seq}`);
    }
    for (const [seq, { length }] of Map.groupBy(edits, (of) => of)) {
      // No wording is taken up a second time, over what was said after it.
      const asked = this.#of(seq)?.wordings.size ?? 0;
      if (length > asked) this.#wrong(party, `has ${seq} reworded ${length} times, not ${asked}`);
    }
    for (const [name, { mayBeLost }] of this.#messages) {
      const count = counts.get(name) ?? 0;
      if (count !== 1 && !(mayBeLost && count === 0)) this.#wrong(party, `has ${name} ${count} times`);
    }
  }

  #settled(party: Party, entry: MessageView, counts: Map<string, number>): void {
    const name = entry.text === '' ? this.#names.get(entry.seq) : nameIn(entry.text);
    const message = name === undefined ? undefined : this.#messages.get(name);
    if (name === undefined || !message) {
      this.#wrong(party, `has a message ${entry.seq} nobody wrote`);
      return;
    }
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (entry.replyTo !== message.replyTo) this.#wrong(party, `has ${name} answer ${entry.replyTo}`);
    if (entry.withdrawnAt && !message.withdrawn) this.#wrong(party, `took ${name} back by itself`);
    const asked = message.wordings.has(entry.text) || (entry.text === name && this.#mayBeUnchanged(message));
    if (entry.withdrawnAt ? entry.text !== '' : !asked) this.#wrong(party, `has "${entry.text}" for ${name}`);
    if (!entry.withdrawnAt && message.withdrawn && !message.mayBeUnchanged)
      this.#wrong(party, `still has ${name}, which was taken back`);
  }

  #mayBeUnchanged({ wordings, mayBeUnchanged }: Expected): boolean {
    return wordings.size === 0 || mayBeUnchanged;
  }

  #of(seq: number): Expected | undefined {
    return this.#messages.get(this.#names.get(seq) ?? '');
  }

  #wrong(where: string, what: string): void {
    this.problems.push(`${where} ${what}`);
  }
}

export function nameIn(text: string): string {
  return text.split(' ', 1)[0] ?? '';
}
