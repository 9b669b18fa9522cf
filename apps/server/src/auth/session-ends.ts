/** Whose right to be here has ended: one person's at a shop, or that of all buyers who came with a token. */
export type SessionEnd =
  | {
      readonly kind: 'staff';
      readonly userId: string;
      /** The `Cookie` header of the one session that goes on. */
      readonly except?: string;
    }
  | { readonly kind: 'buyers'; readonly shopId: string };

/** Tells who holds connections, once it is committed, that some may not go on. */
export interface SessionEnds {
  ended(end: SessionEnd): void;
  subscribe(listener: (end: SessionEnd) => void): () => void;
}

export function createSessionEnds(): SessionEnds {
  const listeners = new Set<(end: SessionEnd) => void>();
  return {
    ended(end) {
      for (const listener of listeners) listener(end);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
