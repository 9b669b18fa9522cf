import type { EntryView } from '@ordialog/protocol';

/** Entries that say more than fits a line. */
export type DetailedEntry = Extract<EntryView, { kind: 'transition' | 'review' | 'review_reply' }>;

/** How to pay stands on the card for as long as it is due (`paying`). */
export function hasDetails(entry: EntryView, paying: boolean): entry is DetailedEntry {
  if (entry.kind !== 'transition') return entry.kind === 'review' || entry.kind === 'review_reply';
  return entry.fields.some(({ type }) => !paying || type !== 'paymentInstructions');
}
