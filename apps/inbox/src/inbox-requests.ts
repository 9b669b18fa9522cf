import type { FieldValue } from '@ordialog/core';
import type { OrderView, StaffSession, TransitionView } from '@ordialog/protocol';
import type { Route } from './routing/route.ts';
import type { MacroGiven } from './saved-replies/macro-plan.ts';
import type { Settings } from './settings/settings.ts';

/** What the app's elements ask of the root above them. They change nothing themselves. */
export interface InboxRequests {
  go: { route: Route };
  /** Orders that fit a text; an empty one shows the view again. */
  search: { q: string };
  /** The list's end is near. */
  more: undefined;
  reload: undefined;
  /** Somebody may have changed what this person may do. */
  renew: undefined;
  settings: Partial<Settings>;
  'sign-out': undefined;
  /** What one is called here has changed. */
  session: { session: StaffSession };
  finder: undefined;
  help: undefined;
  /** Begin a transition: what it will send is shown before it is done. `fields` when they are filled in already. */
  act: { order: OrderView; transition: TransitionView; fields?: Record<string, FieldValue> };
  /** Send a saved reply and make its transition: what it will send is shown before. */
  macro: MacroGiven;
  /** A card of the board was taken up: which columns could take it? */
  lift: { orderId: string };
  'put-down': undefined;
  /** Show where an order may go from here. */
  moves: { orderId: string };
  /** Which orders the finder should look for. */
  find: { q: string };
}

/** Dispatches `inbox-…`; it bubbles out of shadow roots until somebody handles it. */
export function ask<N extends keyof InboxRequests>(
  from: EventTarget,
  name: N,
  ...[detail]: InboxRequests[N] extends undefined ? [] : [InboxRequests[N]]
): void {
  from.dispatchEvent(new CustomEvent(`inbox-${name}`, { bubbles: true, composed: true, detail }));
}

/** Handles a request, which then goes no further. */
export function onAsk<N extends keyof InboxRequests>(
  host: EventTarget,
  name: N,
  handle: (detail: InboxRequests[N]) => void,
): void {
  host.addEventListener(`inbox-${name}`, (event) => {
    event.stopPropagation();
    handle((event as CustomEvent<InboxRequests[N]>).detail);
  });
}
