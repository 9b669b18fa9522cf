import { join } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Log } from '../log.ts';
import type { Database, Db } from './database.ts';
import { lockDirectory } from './directory-lock.ts';
import { initializeDirectory } from './initialize-directory.ts';
import { migrate } from './migrate.ts';
import { watched } from './watched-connection.ts';

interface Opened {
  readonly db: Db;
  /** Brings it to this version's schema, however long a statement of that takes. */
  migrate(): Promise<void>;
  close(): Promise<void>;
}

export type OpenDatabase =
  | (Opened & { readonly kind: 'postgres'; readonly url: string; readonly silenceMs: number })
  | (Opened & { readonly kind: 'pglite'; readonly pglite: PGlite });

/** Statements take milliseconds: a connection on which nothing is said for so long leads nowhere any more. */
const longestSilenceMs = 30_000;

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
  silenceMs?: number | undefined;
}): Promise<OpenDatabase> {
  const { databaseUrl, dataDir, log, silenceMs = longestSilenceMs } = options;
  return databaseUrl === undefined ? openEmbedded(dataDir) : openPostgres(databaseUrl, log, silenceMs);
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
      migrate: () => migrate(db),
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

function openPostgres(url: string, log: Log, silenceMs: number): OpenDatabase {
  const db = overPool(openPool(url, log, silenceMs));
  return {
    kind: 'postgres',
    db,
    url,
    silenceMs,
    async migrate() {
      const patient = overPool(openPool(url, log, 0));
      await migrate(patient).finally(() => patient.destroy());
    },
    close: () => db.destroy(),
  };
}

function overPool(pool: pg.Pool): Db {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}

/** Connections that may be silent for so long; 0: as long as they like. */
function openPool(url: string, log: Log, silenceMs: number): pg.Pool {
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({
    connectionString: url,
    types,
    max: 20,
    connectionTimeoutMillis: 10_000,
    ...watched(silenceMs),
    // Likewise for the server: what was locked on a connection whose other end is gone would stay so for hours.
    onConnect: async (client) => {
      await client.query(`set idle_in_transaction_session_timeout = ${silenceMs}`);
    },
  });
  // The pool drops a lost connection and opens another; unheard, the event would end the process. It listens itself
  // only while a connection is idle: one may be lost between two queries of a transaction, too.
  pool.on('error', (err) => log.warn({ err }, 'lost an idle connection to the database'));
  pool.on('connect', (client) => {
    client.on('error', (err) => log.warn({ err }, 'lost a connection to the database'));
  });
  return pool;
}
