import type { OrderSummary } from '@ordialog/protocol';

/** Two notes for a message, three for a new order or a change of state. */
export type Sound = 'message' | 'change';

type Known = Pick<OrderSummary, 'version' | 'head' | 'lastAuthor'>;

/** What an order's change sounds like to the seller: their own acts are silent. `before` is what was known of it. */
export function soundFor(
  before: Pick<Known, 'version' | 'head'> | undefined,
  after: Known,
): Sound | undefined {
  if (after.lastAuthor === 'seller') return undefined;
  if (before === undefined) return after.version === 1 && after.lastAuthor === 'buyer' ? 'message' : 'change';
  if (after.version > before.version) return 'change';
  return after.head > before.head ? 'message' : undefined;
}
