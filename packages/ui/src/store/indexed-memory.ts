import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval';
import { type DeviceMemory, databaseName } from './device-memory.ts';
import type { PendingMessage } from './pending-message.ts';
import { plainMemory } from './plain-memory.ts';

/**
 * Lasts over reloads, in IndexedDB. `scope` keeps apart those who share a browser, such as a buyer and a seller who
 * try out the same shop. Where storage is blocked or full it lasts as long as the page.
 */
export function indexedMemory(scope: string): DeviceMemory {
  const instead = plainMemory();
  const messageKey = (message: PendingMessage) =>
    `${scope}/${message.orderId}/message/${message.clientMessageId}`;
  const draftKey = (orderId: string) => `${scope}/${orderId}/draft`;
  let database: UseStore | undefined;
  let blocked = false;
  async function durably<T>(use: (store: UseStore) => Promise<T>, otherwise: () => Promise<T>): Promise<T> {
    if (blocked) return otherwise();
    try {
      database ??= createStore(databaseName, 'memory');
      return await use(database);
    } catch {
      blocked = true;
      return otherwise();
    }
  }
  return {
    pending: (orderId) =>
      durably(
        async (store) => {
          const prefix = `${scope}/${orderId}/message/`;
          const kept = await entries<string, PendingMessage>(store);
          return kept
            .filter(([key]) => key.startsWith(prefix))
            .map(([, message]) => message)
            .sort((a, b) => a.since.localeCompare(b.since));
        },
        () => instead.pending(orderId),
      ),
    keep: (message) =>
      durably(
        (store) => set(messageKey(message), message, store),
        () => instead.keep(message),
      ),
    drop: (message) =>
      durably(
        (store) => del(messageKey(message), store),
        () => instead.drop(message),
      ),
    draft: (orderId) =>
      durably(
        async (store) => (await get<string>(draftKey(orderId), store)) ?? '',
        () => instead.draft(orderId),
      ),
    keepDraft: (orderId, text) =>
      durably(
        (store) => (text === '' ? del(draftKey(orderId), store) : set(draftKey(orderId), text, store)),
        () => instead.keepDraft(orderId, text),
      ),
  };
}
