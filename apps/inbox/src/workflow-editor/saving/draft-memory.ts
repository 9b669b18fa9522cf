import type { Workflow } from '@ordialog/core';
import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval';

/** What was changed and not yet saved, and the version it began with; none for a new workflow. */
export interface KeptDraft {
  readonly document: Workflow;
  readonly base: number | undefined;
}

/** Keeps drafts over reloads, on this device and for this shop. Where storage is blocked they last as long as the page. */
export class DraftMemory {
  readonly #shop: string;
  readonly #instead = new Map<string, KeptDraft>();
  #database: UseStore | undefined;
  #blocked = false;

  constructor(shopId: string) {
    this.#shop = shopId;
  }

  draft(key: string): Promise<KeptDraft | undefined> {
    return this.#durably(
      (store) => get<KeptDraft>(this.#at(key), store),
      () => this.#instead.get(key),
    );
  }

  keep(key: string, draft: KeptDraft): Promise<void> {
    return this.#durably(
      (store) => set(this.#at(key), draft, store),
      () => void this.#instead.set(key, draft),
    );
  }

  drop(key: string): Promise<void> {
    return this.#durably(
      (store) => del(this.#at(key), store),
      () => void this.#instead.delete(key),
    );
  }

  async all(): Promise<ReadonlyMap<string, KeptDraft>> {
    const prefix = this.#at('');
    return this.#durably(
      async (store) => {
        const kept = await entries<string, KeptDraft>(store);
        return new Map(
          kept.flatMap(([at, draft]) => (at.startsWith(prefix) ? [[at.slice(prefix.length), draft]] : [])),
        );
      },
      () => this.#instead,
    );
  }

  #at(key: string): string {
    return `${this.#shop}/${key}`;
  }

  async #durably<T>(use: (store: UseStore) => Promise<T>, otherwise: () => T): Promise<T> {
    if (this.#blocked) return otherwise();
    try {
      this.#database ??= createStore('ordialog-workflows', 'drafts');
      return await use(this.#database);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      this.#blocked = true;
      return otherwise();
    }
  }
}
