import type { Author, EntryDraft } from '@ordialog/core';
import type { Trx } from '../db/database.ts';
import { asJson } from '../db/json-column.ts';
import { isMessage } from '../orders/entry-view.ts';
import { postedWords } from '../orders/posted-words.ts';
import { entryOf } from '../orders/stored-entry.ts';

interface Taking {
  readonly shopId: string;
  readonly orderId: string;
  readonly seq: number;
  readonly author: Author;
  readonly at: string;
}

/** Takes back the message that a macro sent, along with its transition. Returns what the log says of that. */
export async function takeMessageBack(
  trx: Trx,
  { shopId, orderId, seq, author, at }: Taking,
): Promise<readonly EntryDraft[]> {
  const row = await trx
    .selectFrom('entries')
    .selectAll()
    .where('shop_id', '=', shopId)
    .where('order_id', '=', orderId)
    .where('seq', '=', seq)
    .executeTakeFirst();
  const entry = row && entryOf(row);
  if (!entry || !isMessage(entry) || entry.content.withdrawnAt) return [];
  const withdrawn = { kind: 'message', posted: postedWords(entry), text: '', withdrawnAt: at } as const;
  await trx
    .updateTable('entries')
    .set({ content: asJson(withdrawn) })
    .where('order_id', '=', orderId)
    .where('seq', '=', seq)
    .execute();
  const { text, attachments } = entry.content;
  const before = { text, ...(attachments ? { attachments } : {}) };
  return [{ author, at, published: true, content: { kind: 'message_withdrawn', of: seq, before } }];
}
