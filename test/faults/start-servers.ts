import { atEnd } from '../support/at-end.ts';
import { createDatabase } from '../support/postgres.ts';
import { ServerProcess, type ServerProcessOptions } from '../support/server-process.ts';

export interface Servers {
  readonly first: ServerProcess;
  readonly second: ServerProcess;
  readonly databaseUrl: string;
}

/** Two servers on one new PostgreSQL database, each with a folder and a clock of its own. */
export async function startTwoServers(options: ServerProcessOptions = {}): Promise<Servers> {
  const databaseUrl = await createDatabase();
  const start = async () => {
    const server = await ServerProcess.start({ ...options, databaseUrl });
    atEnd(() => server.remove());
    return server;
  };
  const first = await start();
  return { first, second: await start(), databaseUrl };
}
