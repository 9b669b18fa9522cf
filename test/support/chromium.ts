import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

export interface ChromiumProgram {
  readonly executablePath: string;
  /** Shared libraries that come with the browser, for machines without them; undefined for one's own browser. */
  readonly libraryPath: string | undefined;
}

/** The browser at `CHROMIUM_PATH`, else the one of `@sparticuz/chromium`, unpacked once per version. */
export async function findChromium(): Promise<ChromiumProgram> {
  const own = process.env.CHROMIUM_PATH;
  if (own !== undefined && own !== '') return { executablePath: own, libraryPath: undefined };
  const folder = join(root, 'node_modules/.cache', `chromium-${await packageVersion()}`);
  if (!existsSync(folder)) await unpack(folder);
  return { executablePath: join(folder, 'chromium'), libraryPath: join(folder, 'al2023/lib') };
}

/** Processes may do this at the same time: each unpacks for itself, the first to rename wins. */
async function unpack(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const staging = await mkdtemp(`${folder}-`);
  try {
    await run(process.execPath, [fileURLToPath(new URL('inflate-chromium.ts', import.meta.url))], {
      // With this the package unpacks its shared libraries too.
      env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
    });
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

async function packageVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const manifest: { version: string } = JSON.parse(
    await readFile(join(dirname(entry), '../package.json'), 'utf8'),
  );
  return manifest.version;
}
