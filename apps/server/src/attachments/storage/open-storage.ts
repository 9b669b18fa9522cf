import { join } from 'node:path';
import type { Config } from '../../config.ts';
import type { FileStorage } from './file-storage.ts';
import { folderStorage } from './folder-storage.ts';
import { s3Storage } from './s3-storage.ts';

/** The place for files is configured wrongly, or not there. */
export class FilesUnusableError extends Error {
  override readonly name = 'FilesUnusableError';
}

/** The storage that is configured, once it has been seen to work. */
export async function openStorage({
  files,
  dataDir,
}: Pick<Config, 'files' | 'dataDir'>): Promise<FileStorage> {
  const storage =
    files?.kind === 'bucket' ? s3Storage(files) : folderStorage(files?.path ?? join(dataDir, 'files'));
  const problem = await storage.check();
  if (problem !== undefined) throw new FilesUnusableError(problem);
  return storage;
}
