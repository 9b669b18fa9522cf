import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { type PlacedOrder, placeOrder } from '../support/place-order.ts';
import { databases, startServer } from '../support/server.ts';
import { Crowd } from './crowd.ts';
import { scaled } from './fault-scale.ts';
import { shutDoor } from './shut-door.ts';
import { memoryOf, watchServer } from './watch-server.ts';

const clients = scaled(60, 2000);
const orders = 20;
/** So long the server is away, in milliseconds. */
const away = 3000;
const patience = 60_000 + clients * 120;

function tokenOf({ buyer }: PlacedOrder): string {
  const token = buyer.headers.authorization?.replace(/^Bearer /, '');
  if (token === undefined) throw new Error('The buyer has no token.');
  return token;
}

/** The most of these times, in milliseconds, that fell into one tenth of a second. */
function densest(times: readonly number[]): number {
  const tenths = Map.groupBy(times, (time) => Math.floor(time / 100));
  return Math.max(0, ...[...tenths.values()].map(({ length }) => length));
}

describe.each(databases)('a server on %s that comes back', (database) => {
  test(
    `has its ${clients} clients back with every entry, and is not run down by them`,
    async () => {
      const server = await startServer({ database, env: { LOG_LEVEL: 'warn' } });
      const placed = await Promise.all(Array.from({ length: orders }, () => placeOrder(server.url)));
      const entries = await Promise.all(placed.map((order) => order.entries()));
      const head = Math.max(...entries.map(({ length }) => length));
      const members = Array.from({ length: clients / orders }, () =>
        placed.map((order) => ({ orderId: order.id, token: tokenOf(order) })),
      ).flat();
      const crowd = Crowd.gather({ server: server.url, members });
      expect(await crowd.allHave(head, patience)).toEqual({ online: clients, upTo: { [head]: clients } });
      const before = await memoryOf(server.url);

      await server.kill();
      const open = await shutDoor(Number(new URL(server.url).port));
      await sleep(away);
      const knocks = await open();
      await server.resume();
      const from = Date.now();
      const bearing = watchServer(server.url);
      for (const { id, shop } of placed) {
        const message = { clientMessageId: randomUUID(), text: 'Here again.' };
        expect((await shop.post(`/v1/orders/${id}/messages`, message)).status).toBe(201);
      }
      const state = await crowd.allHave(head + 1, patience);
      const took = Date.now() - from;
      const { slowest, peak } = await bearing();
      console.log(`${clients} clients back on ${database}:`, {
        knocks: knocks.length,
        atOnce: densest(knocks),
        took,
        slowest,
        before,
        peak,
      });
      expect(state).toEqual({ online: clients, upTo: { [head + 1]: clients } });
      // Each tries by WebSocket and without, after about 0.5, 1.5 and 3.5 s, and no two at the same time.
      expect(knocks.length).toBeGreaterThan(clients);
      expect(knocks.length).toBeLessThan(clients * 8);
      expect(densest(knocks)).toBeLessThan(clients);
      expect(slowest).toBeLessThan(10_000);
      expect(peak).toBeLessThan(before * 1.5 + 100);
    },
    60_000 + 3 * patience,
  );
});
