import type { EntryView } from '@ordialog/protocol';
import type { ApiClient } from '../support/api.ts';
import { atEnd } from '../support/at-end.ts';
import { connectSocket } from '../support/socket.ts';

/** What an open page hears of without being reloaded. */
export interface Heard {
  readonly entries: readonly EntryView[];
  /** The ids of orders that changed. */
  readonly orders: readonly string[];
}

/** An open page of someone: of all their shop's orders, and of the log of those it follows. */
export async function openPage(client: ApiClient, follows: readonly string[] = []): Promise<Heard> {
  const socket = await connectSocket(client);
  const entries: EntryView[] = [];
  const orders: string[] = [];
  socket.on('entry', (entry) => entries.push(entry));
  socket.on('order', ({ orderId }) => orders.push(orderId));
  for (const orderId of follows) {
    const answer = await socket.emitWithAck('subscribe', { orderId, after: 0 });
    if ('error' in answer) throw new Error(answer.error.code);
  }
  atEnd(async () => {
    socket.disconnect();
  });
  return { entries, orders };
}
