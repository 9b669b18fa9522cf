import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { standInForPage } from '../dialog/model/page.ts';
import { createDatabase } from '../support/postgres.ts';
import { databases, startServer } from '../support/server.ts';
import { TcpProxy } from '../support/tcp-proxy.ts';
import { scaled } from './fault-scale.ts';
import { hostOf } from './process-host.ts';
import { Talking } from './talking.ts';

const cuts = scaled(6, 100);
const heads = { headsEveryMs: 400 };

beforeAll(standInForPage);
afterAll(() => {
  vi.unstubAllGlobals();
});

/** Breaks something every 0.2 to 2 s. */
async function nowAndThen(times: number, act: (time: number) => void): Promise<void> {
  for (let time = 0; time < times; time++) {
    await sleep(200 + Math.random() * 1800);
    act(time);
  }
}

describe.each(databases)('people far from a server on %s', (database) => {
  test(
    `whose connections are cut, or go dead without a word, ${cuts} times lose nothing`,
    async () => {
      const server = await startServer({ database, ...heads });
      const proxy = await TcpProxy.open(Number(new URL(server.url).port));
      const talking = await Talking.begin(await hostOf(server, proxy.port), 3);
      await nowAndThen(cuts, (time) => {
        if (time % 3 === 1) proxy.freeze();
        else proxy.cut();
      });
      // Dead ones are noticed by the heartbeat; here the system's own notice ends them.
      proxy.cut();
      const problems = await talking.end();
      console.log(`${cuts} cuts on the way to a server on ${database}:`, talking.extent);
      expect(problems).toEqual([]);
    },
    60_000 + cuts * 4000,
  );
});

describe('a server far from its PostgreSQL', () => {
  test(
    `whose connections are cut, or whose commits are not answered, ${cuts} times over, loses nothing`,
    async () => {
      const address = new URL(await createDatabase());
      const proxy = await TcpProxy.open(Number(address.port));
      address.port = String(proxy.port);
      const server = await startServer({ database: 'pglite', env: { DATABASE_URL: address.href }, ...heads });
      const { pid } = server;
      const talking = await Talking.begin(await hostOf(server), 3);
      await nowAndThen(cuts, (time) => {
        if (time % 2 === 0) proxy.loseAnswer('COMMIT\0');
        else proxy.cut();
      });
      const problems = await talking.end();
      console.log(`${cuts} cuts, ${proxy.lost} lost commits on the way to PostgreSQL:`, talking.extent);
      expect(problems).toEqual([]);
      expect(proxy.lost).toBeGreaterThan(0);
      expect(server.pid).toBe(pid);
    },
    60_000 + cuts * 4000,
  );

  test(
    'works on when its connections go dead without a word',
    async () => {
      const address = new URL(await createDatabase());
      const proxy = await TcpProxy.open(Number(address.port));
      address.port = String(proxy.port);
      const env = { DATABASE_URL: address.href, SILENCE_MS: '2000' };
      const server = await startServer({ database: 'pglite', env, ...heads });
      const talking = await Talking.begin(await hostOf(server), 3);
      await nowAndThen(scaled(2, 20), () => proxy.freeze());
      const problems = await talking.end();
      expect(problems).toEqual([]);
    },
    60_000 + cuts * 4000,
  );
});
