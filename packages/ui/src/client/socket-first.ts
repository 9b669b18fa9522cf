import type { EntryView, PostMessage, ReadMarkers } from '@ordialog/protocol';
import type { Answer } from './answer.ts';
import type { ApiClient } from './api-client.ts';
import type { LiveConnection } from './live-connection.ts';
import { postMessage, postRead } from './order-api.ts';

interface Ways {
  readonly api: ApiClient;
  readonly live: LiveConnection;
}

/** By socket where there is one; otherwise, or when its answer is lost, by HTTP with the same id. */
export async function sendMessage(
  { api, live }: Ways,
  orderId: string,
  message: PostMessage,
): Promise<Answer<EntryView>> {
  const pushed = await live.post(orderId, message);
  return pushed.ok || pushed.failure.status !== 0 ? pushed : postMessage(api, orderId, message);
}

export async function sendRead(
  { api, live }: Ways,
  orderId: string,
  upTo: number,
): Promise<Answer<ReadMarkers>> {
  const pushed = await live.read(orderId, upTo);
  return pushed.ok ? pushed : postRead(api, orderId, upTo);
}
