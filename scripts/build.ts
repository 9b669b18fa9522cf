import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeEmptyDatabase } from '../apps/server/src/db/empty-database.ts';
import { compressFolder } from './compress-folder.ts';
import { hashSources } from './hash-sources.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules/.cache');
const frontEnds = ['packages/widget', 'apps/inbox', 'apps/storefront'];
/** What every front end is made from beside its own folder. */
const sharedSources = ['packages', 'scripts', 'pnpm-lock.yaml', 'tsconfig.json'];
const stamp = '.built-from';

/** Builds the front ends whose sources have changed since their `dist` was made, and what the first start copies. */
export async function build(): Promise<void> {
  const before = process.env.NODE_ENV;
  // What is built is what is served, also where a test runner has set another environment.
  process.env.NODE_ENV = 'production';
  try {
    await Promise.all([
      makeEmptyDatabase(),
      ...frontEnds.filter((name) => existsSync(join(root, name, 'vite.config.ts'))).map(buildFrontEnd),
    ]);
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

async function buildFrontEnd(name: string): Promise<void> {
  const folder = join(root, name);
  const dist = join(folder, 'dist');
  const hash = await hashSources(root, [name, ...sharedSources]);
  if ((await readStamp(dist)) === hash) return;

  const startedAt = performance.now();
  // Loaded only when there is something to build: it takes longer than everything else here.
  const vite = await import('vite');
  // Made elsewhere and then put in its place, so that a server never serves half of it.
  await mkdir(cache, { recursive: true });
  const staging = await mkdtemp(join(cache, 'build-'));
  try {
    await vite.build({
      root: folder,
      configFile: join(folder, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: staging, emptyOutDir: true },
    });
    // What is built apart shares no chunk with the rest, whose size it so leaves as it is.
    const apart = join(folder, 'vite.elements.config.ts');
    if (existsSync(apart)) {
      const build = { outDir: staging, emptyOutDir: false };
      await vite.build({ root: folder, configFile: apart, logLevel: 'warn', build });
    }
    await compressFolder(staging);
    // Temporary folders are private; this one is to be served.
    await chmod(staging, 0o755);
    await writeFile(join(staging, stamp), hash);
    await replace(dist, staging, hash);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  console.log(`Built ${name} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
}

async function replace(dist: string, staging: string, hash: string): Promise<void> {
  await rm(dist, { recursive: true, force: true });
  try {
    await rename(staging, dist);
  } catch (error) {
    // Another process has built the same at the same time, and theirs is as good.
    if ((await readStamp(dist)) !== hash) throw error;
  }
}

async function readStamp(dist: string): Promise<string | undefined> {
  const file = join(dist, stamp);
  return existsSync(file) ? readFile(file, 'utf8') : undefined;
}

if (import.meta.main) await build();
