import type { AttachmentRow } from '../db/tables/attachments.ts';
import type { FileStorage } from './storage/file-storage.ts';

/** Under which keys the content of a file lies. */
export function fileKey(id: string): string {
  return `attachments/${id}/file`;
}

export function thumbnailKey(id: string): string {
  return `attachments/${id}/thumbnail`;
}

/** A piece of an upload; its length is in the key, so that two which race for one place do not mix. */
export function partKey(id: string, offset: number, length: number): string {
  return `uploads/${id}/${offset}-${length}`;
}

export function partKeys({ id, parts }: Pick<AttachmentRow, 'id' | 'parts'>): string[] {
  let offset = 0;
  return parts.map((length) => {
    const key = partKey(id, offset, length);
    offset += length;
    return key;
  });
}

/** All that may lie there of a file, whole or not. */
export async function removeObjects(
  files: FileStorage,
  row: Pick<AttachmentRow, 'id' | 'parts'>,
): Promise<void> {
  for (const key of [...partKeys(row), thumbnailKey(row.id), fileKey(row.id)]) await files.remove(key);
}
