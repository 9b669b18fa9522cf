import type { Party } from '@ordialog/core';
import type { EntryView, Presence, ReadMarkers } from '@ordialog/protocol';
import type { ConnectionStatus, LiveConnection } from '../client/live-connection.ts';
import type { Writer } from './typing-signal.ts';

interface Hearer {
  entry(entry: EntryView): void;
  /** The order's record is at this version. */
  version(version: number): void;
  /** The log ends here, in the database of this epoch where that was said. */
  head(head: number, epoch: string | undefined): void;
  read(markers: Partial<ReadMarkers>): void;
  typing(party: Party, who: Writer): void;
  presence(who: Presence): void;
  status(status: ConnectionStatus): void;
}

/** Listens to what comes down about one order; returns what ends that. */
export function hearOfOrder(live: LiveConnection, orderId: string, hearer: Hearer): () => void {
  return live.listen({
    entry: (entry) => {
      if (entry.orderId === orderId) hearer.entry(entry);
    },
    order: (change) => {
      if (change.orderId !== orderId) return;
      hearer.version(change.version);
      hearer.head(change.head, undefined);
    },
    read: (marker) => {
      if (marker.orderId === orderId) hearer.read({ [marker.party]: marker.upTo });
    },
    typing: ({ party, name, ...who }) => {
      if (who.orderId === orderId) hearer.typing(party, name === undefined ? {} : { name });
    },
    presence: (who) => {
      if (who.orderId === orderId) hearer.presence(who);
    },
    heads: ({ epoch, heads }) => {
      const told = heads.find((each) => each.orderId === orderId);
      if (!told) return;
      hearer.head(told.head, epoch);
      hearer.version(told.version);
      hearer.read(told.read ?? {});
    },
    status: (status) => hearer.status(status),
  });
}
