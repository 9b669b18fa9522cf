import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { compressFolder } from '../scripts/compress-folder.ts';
import { hashSources } from '../scripts/hash-sources.ts';
import { atEnd } from './support/at-end.ts';

let folder: string;

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
}

beforeEach(async () => {
  const made = await mkdtemp(join(tmpdir(), 'ordialog-build-'));
  atEnd(() => rm(made, { recursive: true }));
  folder = made;
  await write('app/src/main.ts', 'one');
  await write('lock.yaml', 'locked');
});

test.each([
  ['a changed source', 'app/src/main.ts', 'two'],
  ['a new source', 'app/src/more.ts', ''],
  ['a changed file named by itself', 'lock.yaml', 'unlocked'],
])('%s asks for a build', async (_name, path, text) => {
  const before = await hashSources(folder, ['app', 'lock.yaml']);
  await write(path, text);
  expect(await hashSources(folder, ['app', 'lock.yaml'])).not.toBe(before);
});

test.each(['app/dist/main.js', 'app/node_modules/a/index.js', 'app/src/main.test.ts', 'elsewhere/a.ts'])(
  '%s asks for none',
  async (path) => {
    const before = await hashSources(folder, ['app', 'lock.yaml']);
    await write(path, 'new');
    expect(await hashSources(folder, ['app', 'lock.yaml'])).toBe(before);
  },
);

test('text is compressed beside itself, pictures are not', async () => {
  await write('dist/assets/main.js', 'console.log("hello")');
  await write('dist/photo.webp', 'photo');
  await compressFolder(join(folder, 'dist'));
  const compressed = await readFile(join(folder, 'dist/assets/main.js.br'));
  expect(brotliDecompressSync(compressed).toString()).toBe('console.log("hello")');
  await expect(readFile(join(folder, 'dist/photo.webp.br'))).rejects.toThrow('ENOENT');
});
