import { createStore, del, get, set, type UseStore } from 'idb-keyval';

/** Keeps the content of files that are on their way: over reloads, or where storage is blocked or full for the page. */
export interface FileMemory {
  keep(id: string, content: Blob): Promise<void>;
  content(id: string): Promise<Blob | undefined>;
  drop(id: string): Promise<void>;
}

export function fileMemory(): FileMemory {
  const instead = new Map<string, Blob>();
  let database: UseStore | undefined;
  async function durably<T>(use: (store: UseStore) => Promise<T>, otherwise: () => T): Promise<T> {
    try {
      database ??= createStore('ordialog-files', 'files');
      return await use(database);
    } catch {
      return otherwise();
    }
  }
  return {
    keep: (id, content) =>
      durably(
        (store) => set(id, content, store),
        () => void instead.set(id, content),
      ),
    content: async (id) =>
      instead.get(id) ??
      durably(
        (store) => get<Blob>(id, store),
        () => undefined,
      ),
    drop: async (id) => {
      instead.delete(id);
      await durably(
        (store) => del(id, store),
        () => undefined,
      );
    },
  };
}
