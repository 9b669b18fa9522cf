import type { Actor, EntryContent, EntryKind } from '@ordialog/core';
import type { Selectable } from 'kysely';
import type { JsonColumn } from '../json-column.ts';

/** The log: one gapless `seq` for each order, never changed, never deleted. */
export interface EntriesTable {
  order_id: string;
  seq: number;
  shop_id: string;
  at: Date;
  author_type: Actor;
  author_id: string;
  author_name: string | null;
  published: boolean;
  kind: EntryKind;
  content: JsonColumn<EntryContent>;
  /** Unique for its author in the order: the same message sent again is the same entry. */
  client_message_id: string | null;
}

export type EntryRow = Selectable<EntriesTable>;
