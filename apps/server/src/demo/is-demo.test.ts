import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Config, readConfig } from '../config.ts';
import type { OpenDatabase } from '../db/open-database.ts';
import { openTestDatabase } from '../db/test-database.ts';
import { addTestShop } from '../test-shop.ts';
import { isDemo } from './is-demo.ts';

let database: OpenDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

function configOf(env: Record<string, string>): Config {
  const read = readConfig(env);
  if ('problems' in read) throw new Error(read.problems.join());
  return read.config;
}

test.each([
  [{}, true],
  [{ DEMO: '0' }, false],
  [{ DEMO: '1', HOST: '0.0.0.0' }, true],
  [{ HOST: '0.0.0.0' }, false],
  [{ PUBLIC_URL: 'https://dialog.example' }, false],
])('with an empty embedded database: %o → %s', async (env, expected) => {
  expect(await isDemo(configOf(env), database)).toBe(expected);
});

test('stays a demo with its demo shop, never with another', async () => {
  const { shop } = await addTestShop(database.db);
  expect(await isDemo(configOf({}), database)).toBe(false);

  await database.db.updateTable('shops').set({ public_key: 'pk_demo' }).where('id', '=', shop.id).execute();
  expect(await isDemo(configOf({}), database)).toBe(true);
});
