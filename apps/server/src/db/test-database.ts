import { rm } from 'node:fs/promises';
import { createLog } from '../log.ts';
import { migrate } from './migrate.ts';
import { type OpenDatabase, openDatabase } from './open-database.ts';
import { makeTestDataDir } from './test-data-dir.ts';

/** For tests: a migrated database, embedded or, with a URL, on that PostgreSQL; `close` removes its files. */
export async function openTestDatabase(databaseUrl?: string): Promise<OpenDatabase> {
  const dataDir = await makeTestDataDir();
  const log = createLog({ level: 'silent', readable: false });
  const database = await openDatabase({ databaseUrl, dataDir, log });
  await migrate(database.db);
  return {
    ...database,
    async close() {
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
