import type { Entry, EntryDraft } from '@ordialog/core';
import type { Trx } from '../db/database.ts';
import { asJson } from '../db/json-column.ts';

/** Adds entries to the end of an order's log. The caller holds the lock of the order's row, which makes `seq` gapless. */
export async function appendEntries(
  trx: Trx,
  { orderId, shopId, head }: { orderId: string; shopId: string; head: number },
  drafts: readonly EntryDraft[],
  clientMessageId?: string,
): Promise<readonly Entry[]> {
  const entries = drafts.map(
    (draft, index): Entry => ({
      ...draft,
      orderId,
      seq: head + 1 + index,
      ...(clientMessageId && index === 0 ? { clientMessageId } : {}),
    }),
  );
  if (entries.length === 0) return entries;
  await trx
    .insertInto('entries')
    .values(
      entries.map((entry) => ({
        order_id: orderId,
        shop_id: shopId,
        seq: entry.seq,
        at: new Date(entry.at),
        author_type: entry.author.type,
        author_id: entry.author.id ?? '',
        author_name: entry.author.name ?? null,
        published: entry.published,
        kind: entry.content.kind,
        content: asJson(entry.content),
        client_message_id: entry.clientMessageId ?? null,
      })),
    )
    .execute();
  return entries;
}
