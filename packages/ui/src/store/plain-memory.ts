import type { DeviceMemory } from './device-memory.ts';
import type { PendingMessage } from './pending-message.ts';

/** Lasts as long as the page. */
export function plainMemory(): DeviceMemory {
  const messages = new Map<string, PendingMessage>();
  const drafts = new Map<string, string>();
  return {
    pending: async (orderId) => [...messages.values()].filter((message) => message.orderId === orderId),
    keep: async (message) => void messages.set(message.clientMessageId, message),
    drop: async ({ clientMessageId }) => void messages.delete(clientMessageId),
    draft: async (orderId) => drafts.get(orderId) ?? '',
    keepDraft: async (orderId, text) => void drafts.set(orderId, text),
  };
}
