import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EntryView } from '@ordialog/protocol';
import { describe, expect, test } from 'vitest';
import { type PlacedOrder, placeOrder } from '../support/place-order.ts';
import { databases, startServer } from '../support/server.ts';

const kills = 4;

/** Writes messages until told to end, sending each again with its id until it is acknowledged. */
function keepWriting(order: PlacedOrder, side: 'buyer' | 'shop') {
  const acknowledged = new Map<string, number>();
  let ended = false;
  async function send(clientMessageId: string): Promise<void> {
    while (!ended) {
      try {
        const path = `/v1/orders/${order.id}/messages`;
        const answer = await order[side].post<EntryView>(path, { clientMessageId, text: clientMessageId });
        if (answer.status === 200 || answer.status === 201) {
          acknowledged.set(clientMessageId, answer.body.seq);
          return;
        }
      } catch (error) {
        // The server is down for the moment.
        if (!(error instanceof TypeError)) throw error;
      }
      await sleep(20);
    }
  }
  const writing = (async () => {
    while (!ended) await send(randomUUID());
  })();
  return {
    acknowledged,
    async end() {
      ended = true;
      await writing;
    },
  };
}

describe.each(databases)('a server killed under load on %s', (database) => {
  test('keeps every acknowledged message exactly once, at the place it was acknowledged with', async () => {
    const server = await startServer({ database });
    const orders = await Promise.all([placeOrder(server.url), placeOrder(server.url)]);
    const writers = orders.flatMap((order) => [keepWriting(order, 'buyer'), keepWriting(order, 'shop')]);
    for (let kill = 0; kill < kills; kill++) {
      await sleep(400);
      await server.kill();
      await server.resume();
    }
    await sleep(200);
    for (const writer of writers) await writer.end();

    const acknowledged = new Map(writers.flatMap((writer) => [...writer.acknowledged]));
    expect(acknowledged.size).toBeGreaterThan(20);
    for (const order of orders) {
      const entries = await allEntries(order);
      expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
      const kept = entries.flatMap((entry) =>
        entry.kind === 'message' ? [[entry.text, entry.seq] as const] : [],
      );
      expect(new Set(kept.map(([text]) => text)).size).toBe(kept.length);
      for (const [text, seq] of kept) if (acknowledged.has(text)) expect(seq).toBe(acknowledged.get(text));
      acknowledged.forEach((_, text) => {
        if (kept.some(([keptText]) => keptText === text)) acknowledged.delete(text);
      });
    }
    expect([...acknowledged.keys()]).toEqual([]);
  }, 90_000);
});

async function allEntries(order: PlacedOrder): Promise<EntryView[]> {
  const all: EntryView[] = [];
  for (;;) {
    const path = `/v1/orders/${order.id}/entries?limit=200&after=${all.length}`;
    const { items } = (await order.shop.get<{ items: EntryView[] }>(path)).body;
    if (items.length === 0) return all;
    all.push(...items);
  }
}
