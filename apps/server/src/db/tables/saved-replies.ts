import type { ReplyTexts } from '@ordialog/core';
import type { Macro } from '@ordialog/protocol';
import type { ColumnType, Generated, Selectable } from 'kysely';
import type { JsonColumn } from '../json-column.ts';

export interface SavedRepliesTable {
  id: string;
  shop_id: string;
  shortcut: string;
  /** Lower case: no two of a shop differ in capitals only. */
  shortcut_key: string;
  title: string;
  texts: JsonColumn<ReplyTexts>;
  macro: JsonColumn<Macro | null>;
  /** How often it was sent. */
  uses: Generated<number>;
  version: number;
  created_at: ColumnType<Date, Date, never>;
  updated_at: Date;
}

export type SavedReplyRow = Selectable<SavedRepliesTable>;
