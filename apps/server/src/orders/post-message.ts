import { cleanText, type Entry } from '@ordialog/core';
import type { PostMessage } from '@ordialog/protocol';
import type { Trx } from '../db/database.ts';
import { type Acting, authorIn } from './acting.ts';
import { changeOrder } from './change-order.ts';
import { isMessage, type MessageEntry } from './entry-view.ts';
import type { OrderContext } from './order-context.ts';
import { entryOf } from './stored-entry.ts';

export type PostOutcome =
  | { readonly code: 'posted' | 'repeated'; readonly entry: MessageEntry }
  | { readonly code: 'empty_text' | 'message_conflict' | 'attachments_unavailable' };

/**
 * Appends a message, once for each `clientMessageId` of its author: the same one again is answered with the entry
 * it became, and with other words it is refused. Undefined when there is no such order in the shop.
 */
export async function postMessage(
  context: OrderContext,
  acting: Acting,
  orderId: string,
  { clientMessageId, text: written = '', attachmentIds = [] }: PostMessage,
): Promise<PostOutcome | undefined> {
  const { shop, author } = acting;
  const text = cleanText(written);
  if (attachmentIds.length > 0) return { code: 'attachments_unavailable' };
  if (text === '') return { code: 'empty_text' };
  const done = await changeOrder<PostOutcome | undefined>(
    context,
    { shopId: shop.id, orderId },
    async ({ trx, stored, now }) => {
      const original = await findMessage(trx, { shopId: shop.id, orderId, author, clientMessageId });
      if (original) return { answer: repeated(original, text) };
      const entry = {
        author: authorIn(stored.order, acting),
        at: now.toISOString(),
        published: true,
        content: { kind: 'message', text },
      } as const;
      return { change: { order: stored.order, entries: [entry], clientMessageId }, answer: undefined };
    },
  );
  const entry = done?.committed?.entries[0];
  return entry && isMessage(entry) ? { code: 'posted', entry } : done?.answer;
}

function repeated(original: Entry, text: string): PostOutcome {
  const same = isMessage(original) && original.content.text === text;
  return same ? { code: 'repeated', entry: original } : { code: 'message_conflict' };
}

async function findMessage(
  trx: Trx,
  sent: { shopId: string; orderId: string; author: Acting['author']; clientMessageId: string },
): Promise<Entry | undefined> {
  const row = await trx
    .selectFrom('entries')
    .selectAll()
    .where('shop_id', '=', sent.shopId)
    .where('order_id', '=', sent.orderId)
    .where('author_type', '=', sent.author.type)
    .where('author_id', '=', sent.author.id)
    .where('client_message_id', '=', sent.clientMessageId)
    .executeTakeFirst();
  return row && entryOf(row);
}
