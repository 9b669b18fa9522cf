import type { AttachmentView } from '@ordialog/protocol';
import { sql } from 'kysely';
import type { Caller } from '../auth/caller.ts';
import { actingAs } from '../orders/acting.ts';
import { isReachable } from '../orders/reachable-orders.ts';
import type { AttachmentContext } from './attachment-context.ts';
import { attachmentOf } from './attachment-of.ts';

/**
 * The files of an order that its log shows the caller, and their own that are in no entry yet; of these the one of
 * that id, if one is named. Undefined when they may not see the order.
 */
export async function findAttachments(
  { db, fileLinks }: Pick<AttachmentContext, 'db' | 'fileLinks'>,
  caller: Caller,
  orderId: string,
  id?: string,
): Promise<AttachmentView[] | undefined> {
  if (!(await isReachable(db, caller, orderId))) return undefined;
  const { party, author } = actingAs(caller, undefined);
  const rows = await db
    .selectFrom('attachments')
    .leftJoin('entries', (join) =>
      join
        .onRef('entries.order_id', '=', 'attachments.order_id')
        .onRef('entries.seq', '=', 'attachments.used_seq'),
    )
    .selectAll('attachments')
    .where('attachments.shop_id', '=', caller.shop.id)
    .where('attachments.order_id', '=', orderId)
    .where('attachments.state', '=', 'ready')
    .$if(id !== undefined, (query) => query.where('attachments.id', '=', id ?? ''))
    .where((eb) => {
      const own = eb.and([
        eb('attachments.author_type', '=', author.type),
        eb('attachments.author_id', '=', author.id),
      ]);
      const unsent = eb.and([own, eb('attachments.used_seq', 'is', null)]);
      // What was taken back, and a review that the other side may not read yet, show no files either.
      const told = sql<boolean>`not jsonb_exists(entries.content, 'withdrawnAt')`;
      const open = eb.or([own, sql<boolean>`not jsonb_exists(entries.content, 'blind')`]);
      const shown = party === 'buyer' ? [eb('entries.published', '=', true)] : [];
      return eb.or([unsent, eb.and([...shown, told, open])]);
    })
    .orderBy('attachments.used_seq')
    .orderBy('attachments.created_at')
    .execute();
  return rows.map((row) => fileLinks.view(attachmentOf(row)));
}
