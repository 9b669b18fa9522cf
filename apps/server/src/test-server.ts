import { rm } from 'node:fs/promises';
import type { Clock } from './clock.ts';
import { type Config, readConfig } from './config.ts';
import { makeTestDataDir } from './db/test-data-dir.ts';
import { createLog } from './log.ts';
import { createServer, type Server } from './server.ts';

export interface TestServer {
  server: Server;
  url: string;
  close(): Promise<void>;
}

/** For tests: a real server on a port and a database of its own. */
export async function startTestServer(
  env: Readonly<Record<string, string>> = {},
  options: { clock?: Clock } = {},
): Promise<TestServer> {
  const dataDir = await makeTestDataDir();
  const log = createLog({ level: 'silent', readable: false });
  const server = await createServer(configOf({ PORT: '0', DATA_DIR: dataDir, DEMO: '0', ...env }), {
    ...options,
    log,
  });
  const port = await server.listen();
  return {
    server,
    url: `http://127.0.0.1:${port}`,
    async close() {
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function configOf(env: Readonly<Record<string, string>>): Config {
  const read = readConfig(env);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read.config;
}
