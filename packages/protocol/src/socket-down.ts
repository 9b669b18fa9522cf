import type { Party } from '@ordialog/core';
import type { EntryView } from './entry-view.ts';
import type { ReadMarkers } from './read-marker.ts';

/** Whether anybody of a side has the order in view. */
export interface Presence {
  readonly orderId: string;
  readonly party: Party;
  readonly online: boolean;
  /** When a buyer who is away was last there; nobody's of the shop is told. */
  readonly lastSeenAt?: string;
}

/** From the server to clients. All of them are hints: the log at `GET …/entries` is the truth. */
export interface SocketDown {
  entry(entry: EntryView): void;
  /** The order's record changed: fetch it if you show it. Staff hear of every order of their shop. */
  order(change: { orderId: string; version: number; head: number }): void;
  read(marker: { orderId: string; party: Party; upTo: number }): void;
  typing(who: { orderId: string; party: Party; name?: string }): void;
  presence(who: Presence): void;
  heads(state: {
    epoch: string;
    heads: readonly { orderId: string; head: number; version: number; read?: ReadMarkers }[];
  }): void;
  'session-expired'(): void;
}
