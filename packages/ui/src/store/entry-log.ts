import type { EntryView } from '@ordialog/protocol';

/**
 * What a client holds of an order's log: a stretch without gaps up to `last`, and the entries that came too early
 * and wait for those between. It knows nothing of how entries arrive.
 */
export interface EntryLog {
  readonly entries: readonly EntryView[];
  /** `seq` of the newest entry in `entries`; 0 for an empty log. */
  readonly last: number;
  readonly ahead: readonly EntryView[];
}

export const emptyLog: EntryLog = { entries: [], last: 0, ahead: [] };

/** A log that begins with a page of the newest entries, ascending. */
export function startingWith(page: readonly EntryView[]): EntryLog {
  return { entries: page, last: page.at(-1)?.seq ?? 0, ahead: [] };
}

/** The log with an entry: the next one is added with those it lets in, an older one dropped, a later one kept back. */
export function withEntry(log: EntryLog, entry: EntryView): EntryLog {
  if (entry.seq <= log.last) return log;
  if (entry.seq > log.last + 1) {
    if (log.ahead.some(({ seq }) => seq === entry.seq)) return log;
    return { ...log, ahead: [...log.ahead, entry].sort((a, b) => a.seq - b.seq) };
  }
  const entries = [...log.entries, entry];
  let last = entry.seq;
  const ahead = log.ahead.filter((waiting) => {
    if (waiting.seq !== last + 1) return waiting.seq > last;
    entries.push(waiting);
    last = waiting.seq;
    return false;
  });
  return { entries, last, ahead };
}

export function withEntries(log: EntryLog, entries: readonly EntryView[]): EntryLog {
  return entries.reduce(withEntry, log);
}

/** The log with an older page, ascending, in front; a page that does not reach up to the log changes nothing. */
export function withOlder(log: EntryLog, page: readonly EntryView[]): EntryLog {
  const first = log.entries[0]?.seq;
  if (first === undefined) return log;
  const older = page.filter(({ seq }) => seq < first);
  return older.at(-1)?.seq === first - 1 ? { ...log, entries: [...older, ...log.entries] } : log;
}

/** The log with another version of an entry it has. */
export function withReplaced(log: EntryLog, entry: EntryView): EntryLog {
  const entries = log.entries.map((each) => (each.seq === entry.seq ? entry : each));
  return { ...log, entries };
}

/** Entries wait for others that did not come. */
export function hasGap(log: EntryLog): boolean {
  return log.ahead.length > 0;
}

/** There are entries before the ones it holds: `seq` begins at 1. */
export function hasOlder(log: EntryLog): boolean {
  return (log.entries[0]?.seq ?? 1) > 1;
}
