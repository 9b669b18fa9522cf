import type { PendingMessage } from './pending-message.ts';

/** What a browser remembers of a person's conversations over reloads: what is still to be sent, and drafts. */
export interface DeviceMemory {
  pending(orderId: string): Promise<readonly PendingMessage[]>;
  keep(message: PendingMessage): Promise<void>;
  drop(message: PendingMessage): Promise<void>;
  draft(orderId: string): Promise<string>;
  keepDraft(orderId: string, text: string): Promise<void>;
}

export const databaseName = 'ordialog';
/** By then a page has what it needs first. */
const untilIdle = 5000;

/**
 * `indexedMemory`, whose code is fetched when this browser may have something to remember, or else when the page is
 * there and can be used. What cannot be fetched is asked for again; until then nothing outlasts the page.
 */
export function deviceMemory(scope: string): DeviceMemory {
  let loading: Promise<DeviceMemory> | undefined;
  async function use<T>(ask: (memory: DeviceMemory) => Promise<T>, otherwise: T): Promise<T> {
    loading ??= import('./indexed-memory.ts').then(({ indexedMemory }) => indexedMemory(scope));
    try {
      return await ask(await loading);
    } catch {
      loading = undefined;
      return otherwise;
    }
  }
  async function recall<T>(ask: (memory: DeviceMemory) => Promise<T>, nothing: T): Promise<T> {
    if (loading || (await mayRemember())) return use(ask, nothing);
    setTimeout(() => void use(async () => undefined, undefined), untilIdle);
    return nothing;
  }
  return {
    pending: (orderId) => recall((memory) => memory.pending(orderId), []),
    draft: (orderId) => recall((memory) => memory.draft(orderId), ''),
    keep: (message) => use((memory) => memory.keep(message), undefined),
    drop: (message) => use((memory) => memory.drop(message), undefined),
    keepDraft: (orderId, text) => use((memory) => memory.keepDraft(orderId, text), undefined),
  };
}

/** Where browsers do not tell which databases they have, there may be one. */
async function mayRemember(): Promise<boolean> {
  try {
    const known = await indexedDB.databases?.();
    return known?.some(({ name }) => name === databaseName) ?? true;
  } catch {
    // Blocked storage holds nothing.
    return false;
  }
}
