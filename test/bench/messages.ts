import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { OrderView } from '@ordialog/protocol';
import { asShop } from '../support/api.ts';
import { mintBuyerToken } from '../support/buyer-token.ts';
import { createDatabaseAt, PostgresCluster } from '../support/postgres-cluster.ts';
import { ServerProcess } from '../support/server-process.ts';
import type { LoadRequest, LoadResult } from './message-load.ts';
import { count, median, type Row } from './report.ts';

const orderCount = 25;
const peoplePerOrder = 2;
const rounds = 3;
const times = { warmUpMs: 1_000, measureMs: 4_000 };

interface Target {
  readonly name: string;
  readonly url: string;
  readonly clients: LoadRequest['clients'];
  stop(): Promise<void>;
}

/** Messages that are stored before they are acknowledged, against a relay that stores none; rounds take turns. */
export async function measureMessages(): Promise<Row[]> {
  const targets = [await startRelay(), await startReal('PostgreSQL'), await startReal('PGlite')];
  const results = new Map<Target, LoadResult[]>(targets.map((target) => [target, []]));
  try {
    for (let round = 0; round < rounds; round++) {
      for (const [target, measured] of results) measured.push(await runLoad(target));
    }
  } finally {
    for (const target of targets) await target.stop();
  }
  const [relay, ...real] = [...results].map(([{ name }, measured]) => ({
    name,
    perSecond: median(measured.map(({ perSecond }) => perSecond)),
    p50: median(measured.map(({ p50 }) => p50)),
    p99: median(measured.map(({ p99 }) => p99)),
    heardBy: median(measured.map(({ heardBy }) => heardBy)),
  }));
  if (relay === undefined) return [];
  const row = ({ name, perSecond, p50, p99, heardBy }: typeof relay, note: string): Row => ({
    what: name,
    value: `${count(perSecond)}/s`,
    note: `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, heard by ${heardBy.toFixed(1)}${note}`,
  });
  return [
    row(relay, ''),
    ...real.map((result) => {
      const [throughput, slowness] = [result.perSecond / relay.perSecond, result.p99 / relay.p99];
      return row(result, `; ${throughput.toFixed(2)} × the throughput, ${slowness.toFixed(1)} × the p99`);
    }),
  ];
}

async function runLoad({ url, clients }: Target): Promise<LoadResult> {
  const child = start('message-load.ts');
  child.send({ url, clients, ...times } satisfies LoadRequest);
  const [result]: LoadResult[] = await Promise.race([once(child, 'message'), failure(child)]);
  if (result === undefined) throw new Error('The clients reported nothing.');
  return result;
}

async function startRelay(): Promise<Target> {
  const child = start('relay-server.ts');
  const [listening]: { port: number }[] = await Promise.race([once(child, 'message'), failure(child)]);
  if (listening === undefined) throw new Error('The relay did not say where it listens.');
  const orders = Array.from({ length: orderCount }, (_, index) => ({
    orderId: `order-${index}`,
    token: '',
  }));
  return {
    name: 'bare relay, stores nothing',
    url: `http://127.0.0.1:${listening.port}`,
    clients: forEachPerson(orders),
    stop: async () => void child.kill(),
  };
}

async function startReal(database: 'PostgreSQL' | 'PGlite'): Promise<Target> {
  const cluster = database === 'PostgreSQL' ? await PostgresCluster.start({ fsync: true }) : undefined;
  const databaseUrl = cluster && { databaseUrl: (await createDatabaseAt(cluster.url())).url };
  const server = await ServerProcess.start({ ...databaseUrl, env: { LOG_LEVEL: 'warn' } });
  return {
    name: `Ordialog on ${database}`,
    url: server.url,
    clients: forEachPerson(await placeOrders(server.url)),
    stop: async () => {
      await server.remove();
      await cluster?.remove();
    },
  };
}

function forEachPerson(orders: LoadRequest['clients']): LoadRequest['clients'] {
  return orders.flatMap((order) => Array.from({ length: peoplePerOrder }, () => order));
}

function placeOrders(url: string): Promise<LoadRequest['clients']> {
  const shop = asShop(url);
  return Promise.all(
    Array.from({ length: orderCount }, async (_, index) => {
      const buyer = { email: `buyer-${index}@bench.test`, name: 'Anna', locale: 'en' };
      const { status, body } = await shop.post<{ orders: OrderView[] }>('/v1/orders', {
        externalId: `bench-${index}`,
        currency: 'EUR',
        buyer,
        lines: [{ title: 'Doll', quantity: 1, unitPrice: 12_000, availability: 'in_stock' }],
        delivery: { method: 'post', price: 900 },
      });
      const order = body.orders?.[0];
      if (order === undefined)
        throw new Error(`Placing an order answered ${status}: ${JSON.stringify(body)}`);
      return {
        orderId: order.id,
        token: await mintBuyerToken({ sub: `bench-${index}`, email: buyer.email }),
      };
    }),
  );
}

function start(file: string): ChildProcess {
  return fork(fileURLToPath(new URL(file, import.meta.url)), { execArgv: [] });
}

async function failure(child: ChildProcess): Promise<never> {
  const [code] = await once(child, 'exit');
  throw new Error(`${child.spawnfile} ended early with ${code}.`);
}
