import type { Entry, EntryDraft } from '@ordialog/core';
import type { Trx } from '../db/database.ts';
import { asJson } from '../db/json-column.ts';

/** Adds entries to the end of an order's log. The caller holds the lock of the order's row, which makes `seq` gapless. */
export async function appendEntries(
  trx: Trx,
  { orderId, shopId, head }: { orderId: string; shopId: string; head: number },
  drafts: readonly EntryDraft[],
): Promise<readonly Entry[]> {
  const entries = drafts.map((draft, index): Entry => ({ ...draft, orderId, seq: head + 1 + index }));
  if (entries.length > 0) {
    await insertEntries(
      trx,
      entries.map((entry) => ({ shopId, entry })),
    );
  }
  return entries;
}

/** Writes entries whose `seq` was given under their orders' locks. */
export async function insertEntries(
  trx: Trx,
  entries: readonly { readonly shopId: string; readonly entry: Entry }[],
): Promise<void> {
  await trx
    .insertInto('entries')
    .values(
      entries.map(({ shopId, entry }) => ({
        order_id: entry.orderId,
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
}
