import type { Entry } from '@ordialog/core';
import type { EntryRow } from '../db/tables/entries.ts';

export function entryOf(row: EntryRow): Entry {
  return {
    orderId: row.order_id,
    seq: row.seq,
    at: row.at.toISOString(),
    author: {
      type: row.author_type,
      ...(row.author_id === '' ? {} : { id: row.author_id }),
      ...(row.author_name === null ? {} : { name: row.author_name }),
    },
    published: row.published,
    content: row.content,
    ...(row.client_message_id === null ? {} : { clientMessageId: row.client_message_id }),
  };
}
