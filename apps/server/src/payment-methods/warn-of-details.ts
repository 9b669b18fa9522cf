import type { EntryDraft, Order } from '@ordialog/core';
import type { Trx } from '../db/database.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { foreignDetailsEntry, holdsDetails, isForeign, savedDetails } from './foreign-details.ts';
import { tellOwners } from './tell-owners.ts';

interface Writing {
  readonly jobs: JobQueue;
  readonly now: Date;
}

/**
 * Entries to be appended after `head`: messages among them that hold an account or a card which is not the shop's are
 * marked, each such entry is followed by one for the sellers' eyes, and the shop's owners are told.
 */
export async function withWarnings(
  trx: Trx,
  { jobs, now }: Writing,
  order: Order,
  head: number,
  drafts: readonly EntryDraft[],
): Promise<readonly EntryDraft[]> {
  const suspects = drafts
    .map((draft) => textOf(draft, order))
    .map((text) => (text && holdsDetails(text) ? text : ''));
  if (suspects.every((text) => text === '')) return drafts;
  const saved = await savedDetails(trx, order.shopId);
  const foreign = suspects.map((text) => text !== '' && isForeign(order, text, saved));
  const alerts = foreign.flatMap((is, index) => (is ? [foreignDetailsEntry(head + 1 + index, now)] : []));
  if (alerts.length > 0) await warnOwners(trx, { jobs, now }, order, head + 1 + foreign.indexOf(true));
  return [...drafts.map((draft, index) => (foreign[index] ? marked(draft) : draft)), ...alerts];
}

function textOf({ content }: EntryDraft, { payment }: Order): string | undefined {
  if (content.kind === 'message') return content.text;
  if (content.kind !== 'transition' || !payment.unsaved) return undefined;
  return Object.values(content.fields)
    .flatMap((value) => (typeof value === 'string' ? [] : Object.values(value)))
    .join('\n');
}

function marked(draft: EntryDraft): EntryDraft {
  const { content } = draft;
  if (content.kind !== 'message') return draft;
  return { ...draft, content: { ...content, warning: 'foreign_payment_details' } };
}

/** For so long after one mail about an order its owners get no other: the order's log has the rest. */
const quietMs = 10 * 60_000;

/** Tells the shop's owners that entry `seq` holds details that are not the shop's. Before its alert is appended. */
export async function warnOwners(trx: Trx, { jobs, now }: Writing, order: Order, seq: number): Promise<void> {
  const recent = await trx
    .selectFrom('entries')
    .select('seq')
    .where('order_id', '=', order.id)
    .where('shop_id', '=', order.shopId)
    .where('kind', '=', 'foreign_payment_details')
    .where('at', '>', new Date(now.getTime() - quietMs))
    .limit(1)
    .executeTakeFirst();
  if (recent) return;
  await tellOwners(trx, jobs, order.shopId, { kind: 'foreign_details', orderId: order.id, seq });
}
