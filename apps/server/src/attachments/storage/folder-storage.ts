import { randomUUID } from 'node:crypto';
import { access, constants, copyFile, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStorage } from './file-storage.ts';
import { fileStream } from './file-stream.ts';

/** Files in a folder of this machine. */
export function folderStorage(folder: string): FileStorage {
  const pathOf = (key: string) => {
    // Keys are made by us; this is for the day when one is not.
    if (!/^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(key)) throw new Error(`no key of a file: ${key}`);
    return join(folder, key);
  };
  return {
    async put(key, content) {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      const beside = `${path}.${randomUUID()}.part`;
      try {
        if ('path' in content) await copyFile(content.path, beside);
        else await writeFile(beside, content, { mode: 0o600 });
        await sync(beside);
        await rename(beside, path);
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      }
    },

    async get(key, [first, last] = [0, Number.POSITIVE_INFINITY]) {
      try {
        return fileStream(await open(pathOf(key)), first, last);
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw error;
      }
    },

    async remove(key) {
      await rm(pathOf(key), { force: true });
    },

    async check() {
      try {
        await mkdir(folder, { recursive: true });
        await access(folder, constants.W_OK);
        return undefined;
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return `Files cannot be kept in ${folder}: ${reason}. Choose another folder with FILES_URL.`;
      }
    },
  };
}

/** What a crash of the machine would lose otherwise. */
async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
