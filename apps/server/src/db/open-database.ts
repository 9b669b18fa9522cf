import { join } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Log } from '../log.ts';
import type { Database, Db } from './database.ts';
import { lockDirectory } from './directory-lock.ts';
import { initializeDirectory } from './initialize-directory.ts';

export type OpenDatabase =
  | { kind: 'postgres'; db: Db; url: string; close(): Promise<void> }
  | { kind: 'pglite'; db: Db; pglite: PGlite; close(): Promise<void> };

/**
 * Opens PostgreSQL when a URL is given, else the embedded database in `<dataDir>/db`.
 *
 * Both read bigint as number and timestamptz as Date. The embedded one has a single connection: inside a
 * transaction, a query that does not go through it waits for its end, so pass the transaction everywhere.
 */
export async function openDatabase(options: {
  databaseUrl?: string | undefined;
  dataDir: string;
  log: Log;
}): Promise<OpenDatabase> {
  const { databaseUrl, dataDir, log } = options;
  return databaseUrl === undefined ? openEmbedded(dataDir) : openPostgres(databaseUrl, log);
}

async function openEmbedded(dataDir: string): Promise<OpenDatabase> {
  const lock = lockDirectory(dataDir);
  try {
    await initializeDirectory(join(dataDir, 'db'));
    // Without relaxed durability a commit is answered after its log is written to the file. That outlives a
    // killed process; PGlite runs without fsync, so a power cut may lose the last seconds. Use PostgreSQL there.
    const pglite = await PGlite.create({
      dataDir: join(dataDir, 'db'),
      relaxedDurability: false,
      parsers: { [types.INT8]: Number },
    });
    const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) });
    return {
      kind: 'pglite',
      db,
      pglite,
      async close() {
        await db.destroy();
        if (!pglite.closed) await pglite.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function openPostgres(url: string, log: Log): OpenDatabase {
  const parsers = new pg.TypeOverrides();
  parsers.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({ connectionString: url, types: parsers, max: 20 });
  // The pool drops a connection lost while idle and opens another; unheard, the event would end the process.
  pool.on('error', (err) => log.warn({ err }, 'lost an idle connection to the database'));
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return { kind: 'postgres', db, url, close: () => db.destroy() };
}
