import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from '../../scripts/build.ts';
import type { Row } from './report.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Size {
  readonly name: string;
  readonly passed: boolean;
  readonly size: number;
  readonly sizeLimit: number;
}

/** What a shop's page has to load, compressed, beside its limit. */
export async function measureSizes(): Promise<Row[]> {
  await build();
  const { stdout } = await promisify(execFile)('size-limit', ['--json'], { cwd: root }).catch((error) => {
    // Over a limit it still prints the sizes, and ends with 1.
    if (error instanceof Error && 'stdout' in error && String(error.stdout).trim() !== '') {
      return { stdout: String(error.stdout) };
    }
    throw error;
  });
  const sizes: readonly Size[] = JSON.parse(stdout);
  return sizes.map(({ name, size, sizeLimit, passed }) => ({
    what: name,
    value: `${(size / 1000).toFixed(1)} kB`,
    note: `limit ${(sizeLimit / 1000).toFixed(1)} kB${passed ? '' : ', EXCEEDED'}`,
  }));
}
