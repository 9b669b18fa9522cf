import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { standInForPage } from '../dialog/model/page.ts';
import { atEnd } from '../support/at-end.ts';
import { createDatabaseAt, PostgresCluster } from '../support/postgres-cluster.ts';
import { ServerProcess } from '../support/server-process.ts';
import { scaled } from './fault-scale.ts';
import { hostOf } from './process-host.ts';
import { Talking } from './talking.ts';

const crashes = scaled(3, 20);

beforeAll(standInForPage);
afterAll(() => {
  vi.unstubAllGlobals();
});

test(
  `PostgreSQL that crashes under load ${crashes} times loses, doubles and changes nothing that was said`,
  async () => {
    const cluster = await PostgresCluster.start({ fsync: true });
    atEnd(() => cluster.remove());
    const { url: databaseUrl } = await createDatabaseAt(cluster.url());
    const server = await ServerProcess.start({ databaseUrl, headsEveryMs: 400 });
    atEnd(() => server.remove());
    const { pid } = server;
    const talking = await Talking.begin(await hostOf(server), 3);
    for (let crash = 0; crash < crashes; crash++) {
      await sleep(500 + Math.random() * 1000);
      await cluster.stop('immediate');
      await sleep(Math.random() * 500);
      await cluster.resume();
    }
    const problems = await talking.end();
    console.log(`${crashes} crashes:`, talking.extent);
    expect(problems, server.log.slice(-4000)).toEqual([]);
    expect(server.pid).toBe(pid);
  },
  60_000 + crashes * 8000,
);
