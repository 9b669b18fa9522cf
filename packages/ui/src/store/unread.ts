import type { Party } from '@ordialog/core';
import type { OrderState } from './order-state.ts';

/** Entries of others after the party's marker, as the server counts them in `OrderView.unread`. */
export function unreadIn({ entries, read, order }: OrderState, party: Party): number {
  const first = entries[0]?.seq;
  if (first === undefined || first > read[party] + 1) return order?.unread ?? 0;
  return entries.filter(
    (entry) => entry.seq > read[party] && entry.kind !== 'withheld' && entry.author.type !== party,
  ).length;
}
