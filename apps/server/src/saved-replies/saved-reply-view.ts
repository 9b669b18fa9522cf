import type { SavedReplyView } from '@ordialog/protocol';
import type { SavedReplyRow } from '../db/tables/saved-replies.ts';

export function savedReplyView(row: SavedReplyRow): SavedReplyView {
  const { id, shortcut, title, texts, macro, uses, version } = row;
  return {
    id,
    shortcut,
    title,
    texts,
    macro,
    uses,
    version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
