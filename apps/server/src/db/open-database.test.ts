import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLog } from '../log.ts';
import { addTestShop } from '../test-shop.ts';
import { isMigrated, migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { makeTestDataDir } from './test-data-dir.ts';
import { openTestDatabase } from './test-database.ts';

const log = createLog({ level: 'silent', readable: false });

test('reads bigint as number, timestamps as Date, JSON as it was', async () => {
  const database = await openTestDatabase(process.env.TEST_DATABASE_URL);
  const now = new Date('2026-03-01T12:00:00.123Z');
  const { shop } = await addTestShop(database.db, now);
  const { rows } = await sql<{ n: number }>`select count(*) as n from shops`.execute(database.db);

  expect(rows[0]?.n).toBeTypeOf('number');
  expect(shop).toMatchObject({
    next_number: 1001,
    created_at: now,
    locales: ['en', 'ru', 'it', 'fr'],
    settings: {},
  });
  await database.close();
});

test('migrates once, and knows it', async () => {
  const dataDir = await makeTestDataDir();
  const database = await openDatabase({ dataDir, log });
  expect(await isMigrated(database.db)).toBe(false);
  await migrate(database.db);
  await migrate(database.db);
  expect(await isMigrated(database.db)).toBe(true);
  await database.close();
  await rm(dataDir, { recursive: true });
});

let child: ChildProcess | undefined;
let dataDir: string;
beforeEach(async () => {
  dataDir = await makeTestDataDir();
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await rm(dataDir, { recursive: true, force: true });
});

test('loses no acknowledged commit when its process is killed', async () => {
  const program = `
    import { sql } from 'kysely';
    import { openDatabase } from ${JSON.stringify(new URL('./open-database.ts', import.meta.url).href)};
    const { db } = await openDatabase({ dataDir: ${JSON.stringify(dataDir)}, log: console });
    await sql\`create table if not exists entries (n bigint primary key)\`.execute(db);
    const { rows } = await sql\`select coalesce(max(n), 0) as n from entries\`.execute(db);
    for (let n = rows[0].n + 1; ; n++) {
      await db.transaction().execute((trx) => sql\`insert into entries values (\${n})\`.execute(trx));
      console.log(n);
    }`;

  let acknowledged = 0;
  for (let round = 0; round < 3; round++) {
    const killed = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: import.meta.dirname,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child = killed;
    const until = acknowledged + 50 + round * 37;
    for await (const line of createInterface(killed.stdout)) {
      acknowledged = Math.max(acknowledged, Number(line));
      if (acknowledged >= until && !killed.killed) killed.kill('SIGKILL');
    }
    if (killed.exitCode === null && killed.signalCode === null) await once(killed, 'exit');

    const database = await openDatabase({ dataDir, log });
    const { rows } = await sql<{ n: number; most: number }>`
      select count(*) as n, max(n) as most from entries`.execute(database.db);
    expect(rows[0]?.n).toBe(rows[0]?.most);
    expect(rows[0]?.n).toBeGreaterThanOrEqual(acknowledged);
    await database.close();
  }
}, 30_000);
