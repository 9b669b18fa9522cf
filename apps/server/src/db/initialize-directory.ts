import { existsSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { emptyDatabase } from './empty-database.ts';

/**
 * Puts an empty database into the directory unless there is one. It is made beside it and moved into place whole:
 * a process killed while its first files are written would else leave a directory that never opens again.
 */
export async function initializeDirectory(directory: string): Promise<void> {
  if (existsSync(directory)) return;
  const unfinished = `${directory}.new`;
  await rm(unfinished, { recursive: true, force: true });
  if (existsSync(emptyDatabase)) {
    await cp(emptyDatabase, unfinished, { recursive: true });
  } else {
    const pglite = await PGlite.create({ dataDir: unfinished });
    await pglite.close();
  }
  await rename(unfinished, directory);
}
