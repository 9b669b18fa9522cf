import type { OrderSummary } from '@ordialog/protocol';

/** Two notes for a message, three for a new order or a change of state. */
export type Sound = 'message' | 'change';

type Known = Pick<OrderSummary, 'version' | 'head' | 'unread' | 'lastAuthor'>;

/** What an order's change sounds like to the seller: their own acts are silent. `before` is what was known of it. */
export function soundFor(before: Omit<Known, 'lastAuthor'> | undefined, after: Known): Sound | undefined {
  if (after.lastAuthor === 'seller') return undefined;
  if (before === undefined) return after.version === 1 && after.lastAuthor === 'buyer' ? 'message' : 'change';
  if (after.version > before.version) return 'change';
  // A message that was edited or withdrawn makes the log longer, and nothing more to read.
  return after.head > before.head && after.unread > before.unread ? 'message' : undefined;
}
