import type { OrderView, WorkflowDocument } from '@ordialog/protocol';

/**
 * Whether the buyer is shown that an order enters a state, by its workflow. Undefined where there is nothing to
 * choose: the workflow shows every state, and nothing of this order was hidden by hand.
 */
export function isShown(
  { states }: Pick<WorkflowDocument, 'states'>,
  { state, seller }: Pick<OrderView, 'state' | 'seller'>,
  to: string,
): boolean | undefined {
  const hides = Object.values(states).some(({ unpublished }) => unpublished);
  const differs = seller !== undefined && seller.publishedState !== state;
  if (!hides && !differs) return undefined;
  return !(Object.hasOwn(states, to) && states[to]?.unpublished);
}
