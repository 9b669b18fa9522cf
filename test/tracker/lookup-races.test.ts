import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ConfirmedLookup, OrderView, Problem } from '@ordialog/protocol';
import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { startTwoServers } from '../faults/start-servers.ts';
import { ApiClient, asShop } from '../support/api.ts';
import { demo } from '../support/demo.ts';
import { databases, startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { caughtCode } from './caught-code.ts';

const page = (server: ServerProcess) =>
  new ApiClient(server.url, { authorization: `Bearer ${demo.publicKey}` });

async function place(server: ServerProcess): Promise<{ number: string; email: string }> {
  const email = `${randomUUID()}@example.com`;
  const { body } = await asShop(server.url).post<{ orders: OrderView[] }>('/v1/orders', {
    externalId: randomUUID(),
    currency: 'EUR',
    buyer: { email },
    lines: [{ title: 'Doll', quantity: 1, unitPrice: 6400, availability: 'in_stock' }],
    delivery: { method: 'post' },
  });
  return { number: body.orders[0]?.number ?? '', email };
}

const sixteen = Array.from({ length: 16 }, (_, index) => index);

describe.each(databases)('a code on %s', (database) => {
  let server: ServerProcess;

  beforeAll(async () => {
    server = await startServer({ database });
  });

  test('that comes 16 times at once makes one token', async () => {
    const guest = await place(server);
    await page(server).post('/v1/lookup', guest);
    const code = await caughtCode(server, guest.email);
    const answers = await Promise.all(
      sixteen.map(() =>
        page(server).post<ConfirmedLookup & Problem>('/v1/lookup/confirm', { ...guest, code }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(15).fill(401)]);
    for (const { body } of answers.filter(({ status }) => status === 401)) {
      expect(body.code).toBe('code_invalid');
    }
  });

  test('that is guessed 16 times at once is tried five times', async () => {
    const guest = await place(server);
    await page(server).post('/v1/lookup', guest);
    const code = await caughtCode(server, guest.email);
    const wrong = code === '000000' ? '000001' : '000000';
    const guesses = await Promise.all(
      sixteen.map(() => page(server).post('/v1/lookup/confirm', { ...guest, code: wrong })),
    );
    expect(new Set(guesses.map(({ status }) => status))).toEqual(new Set([401]));
    expect((await page(server).post('/v1/lookup/confirm', { ...guest, code })).status).toBe(401);
  });
});

describe('two servers', () => {
  test('share codes and count together', async () => {
    const { first, second } = await startTwoServers();
    const guest = await place(first);
    expect((await page(first).post('/v1/lookup', guest)).status).toBe(202);
    const code = await caughtCode(second, guest.email);
    const answers = await Promise.all(
      sixteen.map((index) =>
        page(index % 2 === 0 ? first : second).post('/v1/lookup/confirm', { ...guest, code }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);

    // Five an hour for one contact: one is spent, four remain for both.
    const waits = [];
    for (let times = 0; times < 6; times++) {
      const { status, headers } = await page(times % 2 === 0 ? first : second).post('/v1/lookup', guest);
      expect(status).toBe(202);
      waits.push(headers.has('retry-after'));
    }
    expect(waits).toEqual([false, false, false, false, true, true]);
  });

  test('answer without a look at the orders', async () => {
    const { first, databaseUrl } = await startTwoServers();
    const known = await place(first);
    const database = new pg.Client({ connectionString: databaseUrl });
    await database.connect();
    await database.query('begin');
    await database.query('lock table orders in access exclusive mode');
    try {
      // While nobody can read them, who asked for an order that is there waits no longer than who did not.
      for (const guest of [known, { ...known, email: 'eve@example.com' }]) {
        const { status } = await Promise.race([
          page(first).post('/v1/lookup', guest),
          sleep(20_000, { status: 'no answer' }),
        ]);
        expect(status).toBe(202);
      }
    } finally {
      await database.query('rollback');
      await database.end();
    }
    expect(await caughtCode(first, known.email)).toMatch(/^\d{6}$/);
  });
});
