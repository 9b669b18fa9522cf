import type { OrderView, Problem } from '@ordialog/protocol';
import { describe, expect, test } from 'vitest';
import { ApiClient } from '../support/api.ts';
import { placeOrder } from '../support/place-order.ts';
import { startServer } from '../support/server.ts';
import { scaled } from './fault-scale.ts';
import { startTwoServers } from './start-servers.ts';

const actors = Array.from({ length: 16 }, (_, index) => index);
const rounds = scaled(25, 2000);

const places = {
  'one server with its embedded database': async () => [(await startServer({ database: 'pglite' })).url],
  'two servers on one PostgreSQL': async () => {
    const { first, second } = await startTwoServers();
    return [first.url, second.url];
  },
};

describe.each(Object.entries(places))('races on %s', (_, start) => {
  test(
    `of 16 who move one order at once one does, ${rounds} times over`,
    async () => {
      const origins = await start();
      const won: Record<string, number> = {};
      for (let round = 0; round < rounds; round++) {
        const winner = await race(origins, round);
        won[winner] = (won[winner] ?? 0) + 1;
      }
      console.log(`Of ${rounds} races these won:`, won);
      expect((won.cancel ?? 0) + (won.confirmOrder ?? 0)).toBe(rounds);
    },
    20_000 + rounds * 400,
  );
});

/** The buyer and the shop's program, each eight times over and spread over the servers. Returns the move that won. */
async function race(origins: readonly string[], round: number): Promise<string> {
  const order = await placeOrder(origins[0] ?? '');
  const answers = await Promise.all(
    actors.map(async (index) => {
      // In turns, for whoever asks first is likely to win.
      const byShop = (index + round) % 2 === 0;
      const name = byShop ? 'confirmOrder' : 'cancel';
      const { headers } = byShop ? order.shop : order.buyer;
      const client = new ApiClient(origins[(index >> 1) % origins.length] ?? '', headers);
      const path = `/v1/orders/${order.id}/transitions`;
      const answer = await client.post<OrderView & Problem & { order: OrderView }>(path, {
        name,
        expectedVersion: 1,
      });
      return { name, ...answer };
    }),
  );
  const [winner, ...furtherWinners] = answers.filter(({ status }) => status === 200);
  const losers = answers.filter(({ status }) => status === 409);
  if (!winner) throw new Error(`Nobody won: ${JSON.stringify(answers.map(({ body }) => body))}`);
  expect([furtherWinners.length, losers.length]).toEqual([0, 15]);
  const { state, version } = winner.body;
  expect(version).toBe(2);
  for (const { body } of losers) {
    expect(body).toMatchObject({ code: 'version_conflict', order: { id: order.id, state, version } });
  }
  const entries = await order.entries();
  expect(entries).toMatchObject([{ seq: 1 }, { seq: 2, kind: 'transition', name: winner.name, to: state }]);
  expect(entries).toHaveLength(2);
  return winner.name;
}
