import type { EntryView, OrderSummary, OrderView } from '@ordialog/protocol';
import type { Failure } from '@ordialog/ui';

/** What a guest knows of their order. */
export interface Guest {
  readonly number: string;
  readonly email: string;
}

interface Asking {
  readonly kind: 'asking';
  readonly guest: Guest;
  /** There was an order here, and its token has run out. */
  readonly again: boolean;
  readonly failure?: Failure;
}

interface AskingForCode {
  readonly kind: 'code';
  readonly guest: Guest;
  /** Milliseconds until another code may be asked for, when that was done too often. */
  readonly wait: number | undefined;
  readonly resent: boolean;
  readonly failure?: Failure;
}

interface Shown {
  readonly kind: 'order';
  readonly order: OrderView;
  readonly entries: readonly EntryView[];
  /** Where one can go from here: guests to another order, buyers the page knows to the list of theirs. */
  readonly back: 'guest' | 'list' | undefined;
}

/** What the tracker shows. */
export type TrackerView =
  | Asking
  | AskingForCode
  | Shown
  | { readonly kind: 'loading' }
  | { readonly kind: 'choosing'; readonly orders: readonly OrderSummary[] }
  | { readonly kind: 'failed'; readonly failure: Failure };
export type ShownOrder = Shown;
