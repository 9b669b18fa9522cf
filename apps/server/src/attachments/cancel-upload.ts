import type { Acting } from '../orders/acting.ts';
import type { AttachmentContext } from './attachment-context.ts';
import { removeObjects } from './objects.ts';
import { findUpload } from './write-chunk.ts';

/** Removes an upload, or a file of one's own that nothing uses; undefined when there is none. */
export async function cancelUpload(
  context: Pick<AttachmentContext, 'db' | 'files'>,
  acting: Acting,
  orderId: string,
  id: string,
): Promise<'canceled' | 'used' | undefined> {
  const { db, files } = context;
  const row = await findUpload(context, acting, orderId, id);
  if (!row) return undefined;
  const gone = await db
    .deleteFrom('attachments')
    .where('id', '=', id)
    .where('used_seq', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!gone) return 'used';
  await removeObjects(files, row);
  return 'canceled';
}
