import type { Locale } from '@ordialog/core';
import type { ExportFilters, ExportView } from '@ordialog/protocol';
import type { ColumnType, Selectable } from 'kysely';
import type { JsonColumn } from '../json-column.ts';

/** Files with a shop's orders, messages or reviews, written in the background and kept for a day. */
export interface ExportsTable {
  id: string;
  shop_id: string;
  type: ExportView['type'];
  format: ExportView['format'];
  separator: ExportView['separator'];
  filters: JsonColumn<ExportFilters>;
  locale: Locale;
  status: ExportView['status'];
  /** Written by now. */
  rows: number;
  /** Null until it was counted. */
  total: number | null;
  /** Bytes; null until it is done. */
  size: number | null;
  /** Name of a person; null for the shop's own server. */
  requested_by: string | null;
  created_at: ColumnType<Date, Date, never>;
  done_at: Date | null;
  expires_at: ColumnType<Date, Date, never>;
}

export type ExportRow = Selectable<ExportsTable>;
