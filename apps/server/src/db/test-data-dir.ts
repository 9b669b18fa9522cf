import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeEmptyDatabase } from './empty-database.ts';
import { initializeDirectory } from './initialize-directory.ts';

/** For tests: a data directory of its own with an empty embedded database in it. */
export async function makeTestDataDir(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'ordialog-test-'));
  await makeEmptyDatabase();
  await initializeDirectory(join(dataDir, 'db'));
  return dataDir;
}
