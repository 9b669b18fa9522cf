import type { Entry, Order, Party } from '@ordialog/core';

/** What a committed transaction did to an order. */
export interface OrderChange {
  readonly order: Order;
  readonly head: number;
  readonly entries: readonly Entry[];
}

interface ReadChange {
  readonly orderId: string;
  readonly shopId: string;
  readonly party: Party;
  readonly upTo: number;
}

interface Listener {
  changed(change: OrderChange): void;
  read(change: ReadChange): void;
}

/** Tells of changes once they are committed. What it tells is a hint: whoever missed it finds the log. */
export interface OrderHub extends Listener {
  subscribe(listener: Listener): () => void;
}

export function createOrderHub(): OrderHub {
  const listeners = new Set<Listener>();
  return {
    changed: (change) => {
      for (const listener of listeners) listener.changed(change);
    },
    read: (change) => {
      for (const listener of listeners) listener.read(change);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
