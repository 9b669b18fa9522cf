import { isQuiet, type Party } from '@ordialog/core';
import type { EntryView } from '@ordialog/protocol';
import type { OrderState } from './order-state.ts';

/** Entries of others after the party's marker, as the server counts them in `OrderView.unread`. */
export function unreadIn(state: OrderState, party: Party): number {
  const { entries, read, order } = state;
  const counted = isCounted(state, party);
  const after = counted ? read[party] : Math.max(read[party], order?.head ?? 0);
  const news = entries.filter((entry) => entry.seq > after && isNews(entry, party)).length;
  return counted ? news : (order?.unread ?? 0) + news;
}

/** Whether nothing about the order, which is at this version, need be asked for. */
export function isCurrent(state: OrderState, party: Party, version: number): boolean {
  return state.order?.version === version && isCounted(state, party);
}

/** Whether all that the party has not read is here; else the server counted what came before its `order.head`. */
function isCounted({ entries, read }: OrderState, party: Party): boolean {
  const first = entries[0]?.seq;
  return first !== undefined && first <= read[party] + 1;
}

/** Something that the party did not do itself and can see. */
export function isNews(entry: EntryView, party: Party): boolean {
  if (entry.kind === 'withheld' || entry.author.type === party) return false;
  return entry.kind === 'message' ? !entry.withdrawnAt : entry.kind !== 'event' || !isQuiet(entry.event);
}
