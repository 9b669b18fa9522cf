import type { Context } from 'hono';
import type { FileStorage } from '../../attachments/storage/file-storage.ts';
import type { ExportRow } from '../../db/tables/exports.ts';
import { exportKey } from '../../exports/export-key.ts';
import { exportFileName } from '../../exports/export-view.ts';
import { contentDisposition } from '../attachments/content-disposition.ts';

/** An export as a file to be saved; undefined while there is none. */
export async function exportAnswer(c: Context, files: FileStorage, row: ExportRow) {
  if (row.status !== 'done') return undefined;
  const content = await files.get(exportKey(row.id));
  return (
    content &&
    c.body(content, 200, {
      'Content-Type': row.format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
      'Content-Disposition': contentDisposition(exportFileName(row)),
      'Cache-Control': 'private, no-store',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      ...(row.size === null ? {} : { 'Content-Length': String(row.size) }),
    })
  );
}
