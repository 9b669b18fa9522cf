import pg from 'pg';
import { expect, test } from 'vitest';
import { placeOrder } from '../support/place-order.ts';
import { createDatabase } from '../support/postgres.ts';
import { startServer } from '../support/server.ts';

const day = 24 * 60 * 60 * 1000;

test('a deadline is met, not lost, when the database is a second ahead of the server', async () => {
  const databaseUrl = await createDatabase();
  const clock = new Date('2026-11-23T09:00:00Z');
  const server = await startServer({ database: 'postgres', clock, env: { DATABASE_URL: databaseUrl } });
  const order = await placeOrder(server.url);
  await order.act(order.shop, 'confirmOrder');
  const now = await server.advance(3 * day - 1000);
  await moveDatabaseClock(databaseUrl, new Date(now.getTime() + 1000));
  // The job falls due in the database now; the server sees it within its poll, and then its own time catches up.
  await new Promise((resolve) => setTimeout(resolve, 4000));
  await server.advance(1000);
  await expect.poll(async () => (await order.look()).state, { timeout: 10_000 }).toBe('unpaid');
});

/** The job queue reads the time from this table while a server's clock is moved by hand. */
async function moveDatabaseClock(databaseUrl: string, now: Date): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('update pgboss.__pgboss_test_clock set now = $1', [now]);
  } finally {
    await client.end();
  }
}
