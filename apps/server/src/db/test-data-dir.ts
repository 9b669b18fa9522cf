import { existsSync } from 'node:fs';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initializeDirectory } from './initialize-directory.ts';

/** For tests: a data directory of its own with an empty embedded database in it. */
export async function makeTestDataDir(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'ordialog-test-'));
  await cp(await emptyDatabase(), join(dataDir, 'db'), { recursive: true });
  return dataDir;
}

/** Making PGlite's first files takes seconds, so they are made once per machine and copied. */
async function emptyDatabase(): Promise<string> {
  const template = join(tmpdir(), 'ordialog-test-empty-pg18');
  if (existsSync(template)) return template;
  const own = await mkdtemp(join(tmpdir(), 'ordialog-test-'));
  await initializeDirectory(join(own, 'db'));
  // Test files run side by side: whoever comes second finds the place taken and uses what is there.
  await rename(join(own, 'db'), template).catch((error: unknown) => {
    if (!existsSync(template)) throw error;
  });
  await rm(own, { recursive: true, force: true });
  return template;
}
