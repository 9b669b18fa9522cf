import pg from 'pg';
import { expect, test } from 'vitest';
import { atEnd } from './at-end.ts';
import { createDatabase } from './postgres.ts';
import { PostgresCluster } from './postgres-cluster.ts';

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('each database is new, empty and apart from the others', async () => {
  const [first, second] = [await createDatabase(), await createDatabase()];
  await query(first, 'create table note (text text)');
  await query(first, "insert into note values ('Привет')");
  expect(await query(first, 'select upper(text) as text from note')).toEqual([{ text: 'ПРИВЕТ' }]);
  await expect(query(second, 'select * from note')).rejects.toThrow('relation "note" does not exist');
});

test('a cluster of one’s own keeps what was committed through a crash', async () => {
  const cluster = await PostgresCluster.start();
  atEnd(() => cluster.remove());
  await query(cluster.url(), 'create table note as select 1 as id');
  await cluster.stop('immediate');
  await expect(query(cluster.url(), 'select 1')).rejects.toThrow('ECONNREFUSED');
  await cluster.resume();
  expect(await query(cluster.url(), 'select id from note')).toEqual([{ id: 1 }]);
  expect(cluster.log).toContain('database system was not properly shut down');
});
