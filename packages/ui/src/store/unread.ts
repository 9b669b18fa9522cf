import { isQuiet, type Party } from '@ordialog/core';
import type { EntryView } from '@ordialog/protocol';
import type { OrderState } from './order-state.ts';

/** Entries of others after the party's marker, as the server counts them in `OrderView.unread`. */
export function unreadIn({ entries, read, order }: OrderState, party: Party): number {
  const first = entries[0]?.seq;
  if (first === undefined || first > read[party] + 1) return order?.unread ?? 0;
  return entries.filter((entry) => entry.seq > read[party] && isNews(entry, party)).length;
}

/** Something that the party did not do itself and can see. */
export function isNews(entry: EntryView, party: Party): boolean {
  if (entry.kind === 'withheld' || entry.author.type === party) return false;
  return entry.kind === 'message' ? !entry.withdrawnAt : entry.kind !== 'event' || !isQuiet(entry.event);
}
