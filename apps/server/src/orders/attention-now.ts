import { type EntryDraft, type Party, quietKinds } from '@ordialog/core';
import { sql } from 'kysely';
import type { Trx } from '../db/database.ts';
import type { Attention } from './attention.ts';

/**
 * A message that was taken back neither asks nor answers any more: whether the buyer still waits for an answer, and
 * since when, is looked up among the entries that are left.
 */
export async function attentionNow(
  trx: Trx,
  of: { readonly shopId: string; readonly orderId: string },
  entries: readonly EntryDraft[],
  waitingFor: Party | undefined,
  attention: Attention,
): Promise<Attention> {
  if (!entries.some(({ content }) => content.kind === 'message_withdrawn')) return attention;
  const askedAt = await firstUnanswered(trx, of);
  const { waitingSince } = attention;
  const turn = waitingFor === 'seller' ? waitingSince : null;
  return {
    ...attention,
    askedAt,
    waitingSince: turn && askedAt ? earlier(turn, askedAt) : (turn ?? askedAt),
  };
}

async function firstUnanswered(
  trx: Trx,
  { shopId, orderId }: { readonly shopId: string; readonly orderId: string },
): Promise<Date | null> {
  const stands = sql<boolean>`not (kind = 'message' and content ? 'withdrawnAt')`;
  const here = trx
    .selectFrom('entries')
    .where('shop_id', '=', shopId)
    .where('order_id', '=', orderId)
    .where(stands);
  const answer = await here
    .select(['seq', 'kind'])
    .where('author_type', '=', 'seller')
    .where('kind', 'not in', quietKinds)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const question = await here
    .select('at')
    .where('author_type', '=', 'buyer')
    .where('kind', '=', 'message')
    .where('seq', '>', answer?.seq ?? 0)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  return question?.at ?? null;
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}
