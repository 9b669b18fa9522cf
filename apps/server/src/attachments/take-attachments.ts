import type { Attachment } from '@ordialog/core';
import { sql } from 'kysely';
import type { Trx } from '../db/database.ts';
import type { AttachmentRow } from '../db/tables/attachments.ts';
import type { Acting } from '../orders/acting.ts';
import { attachmentOf } from './attachment-of.ts';

/** Whose files they may be: one's own, of this order, in no other entry yet. */
export interface Taking {
  readonly shopId: string;
  readonly orderId: string;
  readonly author: Acting['author'];
}

/**
 * Gives files to the entry that is about to be written, in the order of `ids`; undefined, and nothing taken, when one
 * of them is unknown, somebody else's, another order's, in use or not whole yet. The caller holds the order's lock.
 */
export async function takeAttachments(
  trx: Trx,
  { ids, seq, ...taking }: Taking & { readonly ids: readonly string[]; readonly seq: number },
): Promise<readonly Attachment[] | undefined> {
  if (ids.length === 0) return [];
  const found = takable(await lockAttachments(trx, ids), taking, ids);
  if (found) await markUsed(trx, new Map(ids.map((id) => [id, seq])));
  return found;
}

export async function lockAttachments(
  trx: Trx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AttachmentRow>> {
  const rows = await trx
    .selectFrom('attachments')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .where('state', '=', 'ready')
    .where('used_seq', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The files of these ids if all of them are among `free` and its author's own. */
export function takable(
  free: ReadonlyMap<string, AttachmentRow>,
  { shopId, orderId, author }: Taking,
  ids: readonly string[],
): readonly Attachment[] | undefined {
  if (new Set(ids).size !== ids.length) return undefined;
  const rows = ids.map((id) => free.get(id));
  const own = rows.filter(
    (row) =>
      row?.shop_id === shopId &&
      row.order_id === orderId &&
      row.author_type === author.type &&
      row.author_id === author.id,
  );
  return own.length === ids.length ? own.flatMap((row) => (row ? [attachmentOf(row)] : [])) : undefined;
}

export async function markUsed(trx: Trx, seqs: ReadonlyMap<string, number>): Promise<void> {
  const used = [...seqs].map(([id, seq]) => sql`(${id}::text, ${seq}::int)`);
  await sql`
    update attachments set used_seq = used.seq from (values ${sql.join(used)}) as used (id, seq)
    where attachments.id = used.id
  `.execute(trx);
}
