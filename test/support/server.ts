import { afterEach } from 'vitest';
import { atEnd } from './at-end.ts';
import { createDatabase } from './postgres.ts';
import { ServerProcess } from './server-process.ts';

export const databases = ['pglite', 'postgres'] as const;
export type Database = (typeof databases)[number];

export interface ServerOptions {
  readonly database: Database;
  readonly env?: Readonly<Record<string, string>>;
  /** Where the server's time stands still until `advance` moves it. */
  readonly clock?: Date;
  readonly headsEveryMs?: number;
}

const servers = new Map<ServerProcess, number>();

afterEach(({ task }) => {
  for (const [server, shown] of servers) {
    const said = server.log.slice(shown).trim();
    if (task.result?.state === 'fail' && said !== '') {
      console.log(`The server at ${server.url} said during "${task.name}":\n${said}`);
    }
    servers.set(server, server.log.length);
  }
});

/** A server with data of its own, removed at the end of the test file. A failed test shows what it said. */
export async function startServer({ database, ...options }: ServerOptions): Promise<ServerProcess> {
  const databaseUrl = database === 'postgres' ? { databaseUrl: await createDatabase() } : {};
  const server = await ServerProcess.start({ ...databaseUrl, ...options });
  servers.set(server, 0);
  atEnd(() => server.remove());
  return server;
}
