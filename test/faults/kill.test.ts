import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { standInForPage } from '../dialog/model/page.ts';
import { databases, startServer } from '../support/server.ts';
import { scaled } from './fault-scale.ts';
import { hostOf } from './process-host.ts';
import { Talking } from './talking.ts';

const kills = scaled(2, 50);

beforeAll(standInForPage);
afterAll(() => {
  vi.unstubAllGlobals();
});

describe.each(databases)('a server killed under load on %s', (database) => {
  test(
    `loses, doubles and changes nothing that was said, ${kills} times over`,
    async () => {
      const server = await startServer({ database, headsEveryMs: 400 });
      const talking = await Talking.begin(await hostOf(server), 3);
      for (let kill = 0; kill < kills; kill++) {
        await sleep(300 + Math.random() * 500);
        await server.kill();
        await server.resume();
      }
      const problems = await talking.end();
      console.log(`${kills} kills on ${database}:`, talking.extent);
      expect(problems).toEqual([]);
    },
    60_000 + kills * 8000,
  );
});
