import type { AttachmentRow } from '../db/tables/attachments.ts';
import { partKeys } from './objects.ts';
import type { FileStorage } from './storage/file-storage.ts';
import { type TemporaryFile, temporaryFile } from './temporary-file.ts';

/** Puts the pieces of an upload together. */
export function gatherParts(files: FileStorage, row: AttachmentRow): Promise<TemporaryFile> {
  return temporaryFile(pieces(files, row));
}

async function* pieces(files: FileStorage, row: AttachmentRow): AsyncGenerator<Uint8Array> {
  for (const key of partKeys(row)) {
    const part = await files.get(key);
    if (!part) throw new Error(`the piece ${key} is gone`);
    yield* part;
  }
}
