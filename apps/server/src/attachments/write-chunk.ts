import type { AttachmentView } from '@ordialog/protocol';
import { sql } from 'kysely';
import { asJson } from '../db/json-column.ts';
import type { AttachmentRow } from '../db/tables/attachments.ts';
import type { Acting } from '../orders/acting.ts';
import type { AttachmentContext } from './attachment-context.ts';
import { attachmentOf } from './attachment-of.ts';
import { gatherParts } from './gather-parts.ts';
import type { FileRefusal } from './inspect-file.ts';
import { keepFile } from './keep-file.ts';
import { partKey, partKeys } from './objects.ts';

export interface UploadState {
  readonly id: string;
  readonly offset: number;
  readonly size: number;
  readonly attachment?: AttachmentView;
}

export type ChunkOutcome =
  | { readonly code: 'written' | 'wrong_offset'; readonly upload: UploadState }
  | { readonly code: FileRefusal | 'file_too_large' | 'upload_gone' };

/** An upload of one's own in an order. */
export async function findUpload(
  { db }: Pick<AttachmentContext, 'db'>,
  { shop, author }: Acting,
  orderId: string,
  id: string,
): Promise<AttachmentRow | undefined> {
  return db
    .selectFrom('attachments')
    .selectAll()
    .where('id', '=', id)
    .where('order_id', '=', orderId)
    .where('shop_id', '=', shop.id)
    .where('author_type', '=', author.type)
    .where('author_id', '=', author.id)
    .executeTakeFirst();
}

export function uploadState(
  { fileLinks }: Pick<AttachmentContext, 'fileLinks'>,
  row: AttachmentRow,
): UploadState {
  const { id, upload_size: size } = row;
  if (row.state === 'uploading') return { id, offset: offsetOf(row), size };
  return { id, offset: size, size, attachment: fileLinks.view(attachmentOf(row)) };
}

/**
 * Takes the piece that begins at `offset`. The one that makes the upload whole also ends it; if that was cut off, an
 * empty piece at the end does it again. Every piece lies in the storage before its arrival is noted.
 */
export async function writeChunk(
  context: AttachmentContext,
  row: AttachmentRow,
  offset: number,
  chunk: Uint8Array<ArrayBuffer>,
): Promise<ChunkOutcome> {
  const { files } = context;
  if (row.state === 'ready') return { code: 'written', upload: uploadState(context, row) };
  if (offset !== offsetOf(row)) return { code: 'wrong_offset', upload: uploadState(context, row) };
  if (offset + chunk.length > row.upload_size) return { code: 'file_too_large' };
  let grown: AttachmentRow = row;
  if (chunk.length > 0) {
    await files.put(partKey(row.id, offset, chunk.length), chunk);
    const noted = await noteArrival(context, row, chunk.length);
    if (noted === 'gone') return { code: 'upload_gone' };
    if (noted === 'moved_on') return movedOn(context, row);
    grown = noted;
  }
  if (offsetOf(grown) < grown.upload_size) return { code: 'written', upload: uploadState(context, grown) };
  return endUpload(context, grown);
}

async function noteArrival(
  { db }: AttachmentContext,
  { id, parts }: AttachmentRow,
  length: number,
): Promise<AttachmentRow | 'moved_on' | 'gone'> {
  const grown = await db
    .updateTable('attachments')
    .set({ parts: asJson([...parts, length]) })
    .where('id', '=', id)
    .where('state', '=', 'uploading')
    // Pieces are only ever added, so as many as before are the same as before.
    .where(sql<boolean>`jsonb_array_length(parts) = ${parts.length}::int`)
    .returningAll()
    .executeTakeFirst();
  if (grown) return grown;
  const still = await db.selectFrom('attachments').select('id').where('id', '=', id).executeTakeFirst();
  return still ? 'moved_on' : 'gone';
}

async function movedOn(context: AttachmentContext, { id }: AttachmentRow): Promise<ChunkOutcome> {
  const now = await context.db.selectFrom('attachments').selectAll().where('id', '=', id).executeTakeFirst();
  return now ? { code: 'wrong_offset', upload: uploadState(context, now) } : { code: 'upload_gone' };
}

async function endUpload(context: AttachmentContext, row: AttachmentRow): Promise<ChunkOutcome> {
  await using gathered = await gatherParts(context.files, row);
  const kept = await keepFile(context, row, gathered);
  if ('code' in kept) return kept;
  for (const key of partKeys(row)) await context.files.remove(key);
  const { upload_size: size } = row;
  return { code: 'written', upload: { id: row.id, offset: size, size, attachment: kept.attachment } };
}

function offsetOf({ parts }: Pick<AttachmentRow, 'parts'>): number {
  return parts.reduce((sum, length) => sum + length, 0);
}
