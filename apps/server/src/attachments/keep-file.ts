import type { AttachmentView } from '@ordialog/protocol';
import type { AttachmentRow } from '../db/tables/attachments.ts';
import type { AttachmentContext } from './attachment-context.ts';
import { attachmentOf } from './attachment-of.ts';
import { type FileRefusal, inspectFile } from './inspect-file.ts';
import { fileKey, removeObjects, thumbnailKey } from './objects.ts';

export type Kept = { readonly attachment: AttachmentView } | { readonly code: FileRefusal | 'upload_gone' };

/** Makes a row that was begun `ready` with the content at `path`; a file that may not be attached leaves no trace. */
export async function keepFile(
  context: AttachmentContext,
  row: AttachmentRow,
  { path, sha256 }: { path: string; sha256: string },
): Promise<Kept> {
  const { db, files } = context;
  const inspected = await inspectFile(path, row.name);
  if (typeof inspected === 'string') {
    await removeObjects(files, row);
    await db.deleteFrom('attachments').where('id', '=', row.id).where('state', '=', 'uploading').execute();
    return { code: inspected };
  }
  const { content, picture } = inspected;
  await files.put(fileKey(row.id), content);
  if (picture) await files.put(thumbnailKey(row.id), picture.thumbnail);
  const ready = await db
    .updateTable('attachments')
    .set({
      state: 'ready',
      name: inspected.name,
      type: inspected.type,
      size: inspected.size,
      width: picture?.width ?? null,
      height: picture?.height ?? null,
      sha256: inspected.sha256,
      upload_sha256: sha256,
      storage_key: fileKey(row.id),
    })
    .where('id', '=', row.id)
    .where('state', '=', 'uploading')
    .returningAll()
    .executeTakeFirst();
  const now = ready ?? (await readyRow(context, row.id));
  if (!now) {
    // Canceled meanwhile.
    await removeObjects(files, row);
    return { code: 'upload_gone' };
  }
  return { attachment: context.fileLinks.view(attachmentOf(now)) };
}

/** The same upload may be ended twice at a time: by a request and by its repetition. */
function readyRow({ db }: AttachmentContext, id: string): Promise<AttachmentRow | undefined> {
  return db
    .selectFrom('attachments')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'ready')
    .executeTakeFirst();
}
