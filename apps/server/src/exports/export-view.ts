import { exportTexts } from '@ordialog/i18n';
import type { ExportView } from '@ordialog/protocol';
import type { ExportRow } from '../db/tables/exports.ts';
import type { ExportLinks } from './export-links.ts';

export function exportView(row: ExportRow, links: Pick<ExportLinks, 'make'>): ExportView {
  const { id, type, format, filters, separator, locale, status, rows, total, size } = row;
  return {
    id,
    type,
    format,
    filters,
    separator,
    locale,
    status,
    rows,
    total,
    size,
    fileName: exportFileName(row),
    requestedBy: row.requested_by,
    createdAt: row.created_at.toISOString(),
    doneAt: row.done_at?.toISOString() ?? null,
    expiresAt: row.expires_at.toISOString(),
    url: status === 'done' ? links.make(id) : null,
  };
}

/** `orders-2026-03-01.csv`, the first word in the reader's language. */
export function exportFileName({ type, format, locale, created_at }: ExportRow): string {
  const name = exportTexts[locale](`file.${type}`);
  return `${name}-${created_at.toISOString().slice(0, 10)}.${format}`;
}
