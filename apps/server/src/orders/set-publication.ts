import { type EntryContent, type EntryDraft, stateOf } from '@ordialog/core';
import type { Trx } from '../db/database.ts';
import { type Acting, authorIn } from './acting.ts';
import { changeOrder } from './change-order.ts';
import type { OrderContext } from './order-context.ts';

export type PublicationOutcome = { readonly code: 'changed' | 'known' | 'unknown_entry' };

/**
 * Shows one entry of the log to the buyer or hides it. The entry's words stay what they are; that it was shown is
 * an entry of its own, and the buyer's view of the order's state follows.
 */
export async function setPublication(
  context: OrderContext,
  acting: Acting,
  orderId: string,
  { seq, shown }: { seq: number; shown: boolean },
): Promise<PublicationOutcome | undefined> {
  const done = await changeOrder<PublicationOutcome>(
    context,
    { shopId: acting.shop.id, orderId },
    async ({ trx, stored: { order }, workflow, now }) => {
      const found = await publish(trx, { shopId: acting.shop.id, orderId, seq, shown });
      if (found.code !== 'changed') return { answer: { code: found.code } };
      const last = (await lastPublishedState(trx, orderId)) ?? workflow.initial;
      // An entry from before a change of workflow may tell of a state that is no more.
      const publishedState = stateOf(workflow, last) ? last : order.publishedState;
      const entry: EntryDraft = {
        author: authorIn(order, acting),
        at: now.toISOString(),
        published: true,
        content: { kind: 'publication', of: seq, shown, what: found.what },
      };
      const change = { order: { ...order, publishedState, version: order.version + 1 }, entries: [entry] };
      return { change, answer: { code: 'changed' } };
    },
  );
  return done?.answer;
}

type Published =
  | { readonly code: 'known' | 'unknown_entry' }
  | {
      readonly code: 'changed';
      readonly what: NonNullable<Extract<EntryContent, { kind: 'publication' }>['what']>;
    };

/** What people wrote to each other cannot be hidden from either. */
async function publish(
  trx: Trx,
  { shopId, orderId, seq, shown }: { shopId: string; orderId: string; seq: number; shown: boolean },
): Promise<Published> {
  const entry = await trx
    .selectFrom('entries')
    .select(['published', 'content', 'author_type'])
    .where('shop_id', '=', shopId)
    .where('order_id', '=', orderId)
    .where('seq', '=', seq)
    .executeTakeFirst();
  const { content } = entry ?? {};
  if (!entry || (content?.kind !== 'transition' && content?.kind !== 'forced'))
    return { code: 'unknown_entry' };
  if (entry.published === shown) return { code: 'known' };
  await trx
    .updateTable('entries')
    .set({ published: shown })
    .where('shop_id', '=', shopId)
    .where('order_id', '=', orderId)
    .where('seq', '=', seq)
    .execute();
  const { from, to } = content;
  const name = content.kind === 'transition' ? { name: content.name } : {};
  return { code: 'changed', what: { ...name, from, to, by: entry.author_type } };
}

async function lastPublishedState(trx: Trx, orderId: string): Promise<string | undefined> {
  const last = await trx
    .selectFrom('entries')
    .select('content')
    .where('order_id', '=', orderId)
    .where('published', '=', true)
    .where('kind', 'in', ['transition', 'forced', 'undone'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const content = last?.content;
  return content?.kind === 'transition' || content?.kind === 'forced' || content?.kind === 'undone'
    ? content.to
    : undefined;
}
