import type { Actor } from '@ordialog/core';
import type { Selectable } from 'kysely';
import type { JsonColumn } from '../json-column.ts';

/** Files of orders. One is used by one entry at most, and until then it is its author's alone. */
export interface AttachmentsTable {
  id: string;
  shop_id: string;
  order_id: string;
  author_type: Actor;
  author_id: string;
  /** Unique for its author in the order: the same upload begun again is the same file. */
  client_id: string | null;
  state: 'uploading' | 'ready';
  name: string;
  /** What the sender said it would be, in bytes; of what came when it came in one go. */
  upload_size: number;
  /** The lengths of the pieces that have arrived. */
  parts: JsonColumn<readonly number[]>;
  /** Of what was sent, in hexadecimal; known once all of it has arrived. */
  upload_sha256: string | null;
  /** From here on: known once it is `ready`. Of the file as it is kept, which for a picture is not what was sent. */
  type: string | null;
  size: number | null;
  width: number | null;
  height: number | null;
  sha256: string | null;
  storage_key: string | null;
  /** `seq` of the entry that uses it. */
  used_seq: number | null;
  created_at: Date;
}

export type AttachmentRow = Selectable<AttachmentsTable>;
