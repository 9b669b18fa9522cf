import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import manifest from '../../package.json' with { type: 'json' };

const version = manifest.dependencies['@electric-sql/pglite'];

/** Where the build leaves an empty embedded database to be copied: PGlite needs seconds to make one. */
export const emptyDatabase = fileURLToPath(new URL(`../../dist/empty-database-${version}`, import.meta.url));

/** Makes it unless it is there; whoever makes it at the same time makes the same. */
export async function makeEmptyDatabase(): Promise<void> {
  if (existsSync(emptyDatabase)) return;
  await mkdir(dirname(emptyDatabase), { recursive: true });
  const own = await mkdtemp(join(dirname(emptyDatabase), 'making-'));
  try {
    const pglite = await PGlite.create({ dataDir: join(own, 'db') });
    await pglite.close();
    await rename(join(own, 'db'), emptyDatabase).catch((error: unknown) => {
      if (!existsSync(emptyDatabase)) throw error;
    });
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}
