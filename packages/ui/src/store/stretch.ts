import type { EntryView } from '@ordialog/protocol';

/** Entries from somewhere in a log, without gaps, and whether there are more before and after them. */
export interface Stretch {
  readonly entries: readonly EntryView[];
  readonly older: 'none' | 'there' | 'loading';
  readonly newer: 'none' | 'there' | 'loading';
}
