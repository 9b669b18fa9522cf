import type { EntryView, OrderView, Presence, ReadMarkers } from '@ordialog/protocol';
import type { Failure } from '../client/answer.ts';
import type { ConnectionStatus } from '../client/live-connection.ts';
import type { PendingMessage } from './pending-message.ts';
import type { Stretch } from './stretch.ts';

/** What was asked of the order last and is not settled: it runs, or it was refused. */
export type Act =
  | { readonly status: 'running'; readonly name: string }
  | { readonly status: 'refused'; readonly name: string; readonly failure: Failure };

/** All that elements are given to draw one order's conversation. A new object whenever something changed. */
export interface OrderState {
  readonly loading: boolean;
  /** Why nothing can be shown. */
  readonly failure: Failure | undefined;
  readonly order: OrderView | undefined;
  /** Ascending, without gaps; `withheld` ones included. */
  readonly entries: readonly EntryView[];
  readonly older: 'none' | 'there' | 'loading';
  /** What is read instead, while that is far above the newest entries. */
  readonly stretch: Stretch | undefined;
  readonly pending: readonly PendingMessage[];
  readonly read: ReadMarkers;
  /** The other side is writing. */
  readonly typing: { readonly name?: string } | undefined;
  /** Whether the other side is there, once that was heard. */
  readonly there: Presence | undefined;
  readonly connection: ConnectionStatus;
  readonly act: Act | undefined;
  /** What its author had begun to write. */
  readonly draft: string;
}

/** What is to be believed of an order whose log is another one now: whatever is said of it next. */
export function forgotten({ order }: OrderState): Partial<OrderState> {
  return { read: nothingYet.read, ...(order ? { order: { ...order, version: 0 } } : {}) };
}

export const nothingYet: OrderState = {
  loading: true,
  failure: undefined,
  order: undefined,
  entries: [],
  older: 'none',
  stretch: undefined,
  pending: [],
  read: { buyer: 0, seller: 0 },
  typing: undefined,
  there: undefined,
  connection: 'connecting',
  act: undefined,
  draft: '',
};
