import type { OrderSummary } from '@ordialog/protocol';

/** What was found for a text. `orders` is undefined while it is looked for. */
export interface FinderResults {
  readonly q: string;
  readonly orders: readonly OrderSummary[] | undefined;
}
