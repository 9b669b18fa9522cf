import { randomUUID } from 'node:crypto';
import type { EntryView, Problem } from '@ordialog/protocol';
import { io, type Socket } from 'socket.io-client';
import { percentile } from './report.ts';

/** What the process below is asked to do. */
export interface LoadRequest {
  readonly url: string;
  /** Two of them share each order, as its two sides do. */
  readonly clients: readonly { readonly orderId: string; readonly token: string }[];
  readonly warmUpMs: number;
  readonly measureMs: number;
}

export interface LoadResult {
  readonly perSecond: number;
  /** Milliseconds from sending a message to its acknowledgement. */
  readonly p50: number;
  readonly p99: number;
  /** How many sockets heard of each message. */
  readonly heardBy: number;
}

type Answer<T> = { data: T } | { error: Problem };

/** People in a process of their own, each with one message under way, as the widget sends them. */
async function load({ url, clients, warmUpMs, measureMs }: LoadRequest): Promise<LoadResult> {
  const sockets = await Promise.all(clients.map(({ token }) => connect(url, token)));
  const from = performance.now() + warmUpMs;
  const until = from + measureMs;
  const latencies: number[] = [];
  let [posted, heard] = [0, 0];

  await Promise.all(
    clients.map(async ({ orderId }, index) => {
      const socket = sockets[index];
      if (socket === undefined) return;
      socket.on('entry', () => heard++);
      let { head } = read<{ head: number }>(await socket.emitWithAck('subscribe', { orderId, after: 0 }));
      while (performance.now() < until) {
        const sentAt = performance.now();
        const message = { orderId, clientMessageId: randomUUID(), text: 'Is Tuesday possible? Thank you!' };
        const entry = read<EntryView>(await socket.emitWithAck('post', message));
        if (entry.seq <= head) throw new Error(`After ${head} came ${entry.seq}.`);
        head = entry.seq;
        posted++;
        if (sentAt >= from) latencies.push(performance.now() - sentAt);
      }
    }),
  );
  for (const socket of sockets) socket.disconnect();
  const sorted = Float64Array.from(latencies).sort();
  return {
    perSecond: (latencies.length * 1000) / measureMs,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    heardBy: heard / posted,
  };
}

function read<T>(answer: Answer<T>): T {
  if ('error' in answer) throw new Error(`The server refused: ${JSON.stringify(answer.error)}`);
  return answer.data;
}

async function connect(url: string, token: string): Promise<Socket> {
  const socket = io(url, { transports: ['websocket'], forceNew: true, auth: { token } });
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
  return socket;
}

if (import.meta.main) {
  process.once('disconnect', () => process.exit());
  process.once('message', async (request: LoadRequest) => {
    const result = await load(request);
    process.send?.(result);
    process.disconnect?.();
  });
}
