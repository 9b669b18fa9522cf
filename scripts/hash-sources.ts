import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const notSources = /^(node_modules|dist|\.data)$/;

/** One hash over the names and contents of all files in `folders`, tests and what is generated left out. */
export async function hashSources(root: string, folders: readonly string[]): Promise<string> {
  const patterns = folders.flatMap((folder) => [folder, `${folder}/**/*`]);
  const exclude = ({ name }: { name: string }) => notSources.test(name);
  const paths = new Set<string>();
  for await (const entry of glob(patterns, { cwd: root, withFileTypes: true, exclude })) {
    if (entry.isFile() && !entry.name.endsWith('.test.ts')) paths.add(join(entry.parentPath, entry.name));
  }
  const hash = createHash('sha256');
  for (const path of [...paths].sort()) {
    hash
      .update(path.slice(root.length))
      .update('\0')
      .update(await readFile(path))
      .update('\0');
  }
  return hash.digest('hex');
}
