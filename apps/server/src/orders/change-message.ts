import {
  type Attachment,
  cleanText,
  type Entry,
  type EntryDraft,
  mayStillChange,
  mostAttachments,
} from '@ordialog/core';
import { takeAttachments } from '../attachments/take-attachments.ts';
import { maskedText } from '../contact-filter/mask-messages.ts';
import type { Trx } from '../db/database.ts';
import { asJson } from '../db/json-column.ts';
import { checkFor } from '../payment-methods/check-messages.ts';
import { foreignDetailsEntry } from '../payment-methods/foreign-details.ts';
import { warnOwners } from '../payment-methods/warn-of-details.ts';
import { type Acting, authorIn } from './acting.ts';
import { changeOrder, type Locked } from './change-order.ts';
import { isMessage, type MessageEntry } from './entry-view.ts';
import { findPosted } from './find-posted.ts';
import type { OrderContext } from './order-context.ts';
import { postedWords } from './posted-words.ts';
import { entryOf } from './stored-entry.ts';

type MessageContent = MessageEntry['content'];

export type MessageChangeOutcome =
  | { readonly code: 'changed' | 'known'; readonly entry: MessageEntry }
  | {
      readonly code:
        | 'not_found'
        | 'message_not_yours'
        | 'message_too_old'
        | 'message_withdrawn'
        | 'message_conflict'
        | 'attachments_unavailable'
        | 'too_many_attachments'
        | 'empty_text';
    };

/** Another wording; undefined to take the message back. */
type Wording = string | undefined;

interface MessageChange {
  readonly seq: number;
  readonly text: Wording;
  /** Files that come to those it has. */
  readonly attachmentIds?: readonly string[] | undefined;
  readonly clientMessageId?: string | undefined;
}

/**
 * Lets authors edit what they wrote, or take it back, for a quarter of an hour by the server's clock. The entry says
 * what holds now; what it said before stands in an entry of its own. The same again changes nothing, and neither does
 * a wording whose `clientMessageId` has come before, whatever the message says by now. Undefined when there is no such
 * order in the shop.
 */
export async function changeMessage(
  context: OrderContext,
  acting: Acting,
  orderId: string,
  { seq, text: written, attachmentIds = [], clientMessageId }: MessageChange,
): Promise<MessageChangeOutcome | undefined> {
  const text = written === undefined ? undefined : cleanText(written);
  const done = await changeOrder<MessageChangeOutcome>(
    context,
    { shopId: acting.shop.id, orderId },
    async (locked) => {
      const entry = await findMessage(locked.trx, acting.shop.id, orderId, seq);
      if (!entry) return { answer: { code: 'not_found' } };
      const earlier = clientMessageId && (await findPosted(locked.trx, acting, orderId, clientMessageId));
      if (earlier) return { answer: again(earlier, entry) };
      const refusal = refusalOf(entry, acting, { text, attachmentIds }, locked.now);
      if (refusal) return { answer: refusal };
      const { trx, stored, now } = locked;
      const taking = { shopId: acting.shop.id, orderId, author: acting.author };
      const added = await takeAttachments(trx, { ...taking, ids: attachmentIds, seq });
      if (!added) return { answer: { code: 'attachments_unavailable' } };
      const content = await reworded(locked, entry, { text, added }, context.publicUrl);
      await keep(trx, entry, content);
      const event = {
        ...changeEntry(entry, text, authorIn(stored.order, acting), now),
        ...(clientMessageId === undefined ? {} : { clientMessageId }),
      };
      const warns = content.warning !== undefined && entry.content.warning === undefined;
      if (warns) await warnOwners(trx, { jobs: context.jobs, now }, stored.order, seq);
      const entries = [event, ...(warns ? [foreignDetailsEntry(seq, now)] : [])];
      return {
        change: { order: stored.order, entries },
        answer: { code: 'changed', entry: { ...entry, content } },
      };
    },
  );
  return done?.answer;
}

function refusalOf(
  entry: MessageEntry,
  { author }: Acting,
  { text, attachmentIds }: { readonly text: Wording; readonly attachmentIds: readonly string[] },
  now: Date,
): MessageChangeOutcome | undefined {
  const { content } = entry;
  if (entry.author.type !== author.type || entry.author.id !== author.id)
    return { code: 'message_not_yours' };
  // Asked again, it is answered as it was, however late.
  const known =
    text === undefined
      ? content.withdrawnAt !== undefined
      : !content.withdrawnAt && content.text === text && attachmentIds.every((id) => has(content, id));
  if (known) return { code: 'known', entry };
  if (content.withdrawnAt) return { code: 'message_withdrawn' };
  if (!mayStillChange(entry.at, now)) return { code: 'message_too_old' };
  const files = (content.attachments ?? []).length + attachmentIds.length;
  if (files > mostAttachments) return { code: 'too_many_attachments' };
  return text === '' && files === 0 ? { code: 'empty_text' } : undefined;
}

function has({ attachments = [] }: MessageContent, id: string): boolean {
  return attachments.some((attachment) => attachment.id === id);
}

/** What is found in a text is looked for in the new one. */
async function reworded(
  { trx, stored: { order }, now }: Locked,
  entry: MessageEntry,
  { text, added }: { readonly text: Wording; readonly added: readonly Attachment[] },
  publicUrl: string,
): Promise<MessageContent> {
  const { replyTo } = entry.content;
  const attachments = [...(entry.content.attachments ?? []), ...added];
  const posted = postedWords(entry);
  const base = { kind: 'message' as const, ...(replyTo === undefined ? {} : { replyTo }), posted };
  if (text === undefined) return { ...base, text: '', withdrawnAt: now.toISOString() };
  const warns = (await checkFor(trx, [{ shopId: order.shopId, text }]))(order, text);
  const masked = await maskedText(trx, publicUrl, order, text);
  return {
    ...base,
    text,
    ...(masked === undefined ? {} : { masked }),
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(warns ? { warning: 'foreign_payment_details' as const } : {}),
    editedAt: now.toISOString(),
  };
}

function changeEntry(
  { seq, content }: MessageEntry,
  text: Wording,
  author: EntryDraft['author'],
  now: Date,
): EntryDraft {
  const { attachments } = content;
  const before = { text: content.text, ...(attachments ? { attachments } : {}) };
  const kind = text === undefined ? 'message_withdrawn' : 'message_edited';
  return { author, at: now.toISOString(), published: true, content: { kind, of: seq, before } };
}

async function findMessage(
  trx: Trx,
  shopId: string,
  orderId: string,
  seq: number,
): Promise<MessageEntry | undefined> {
  const row = await trx
    .selectFrom('entries')
    .selectAll()
    .where('shop_id', '=', shopId)
    .where('order_id', '=', orderId)
    .where('seq', '=', seq)
    .executeTakeFirst();
  const entry = row && entryOf(row);
  return entry && isMessage(entry) ? entry : undefined;
}

function again({ content }: Entry, entry: MessageEntry): MessageChangeOutcome {
  const isSame = content.kind === 'message_edited' && content.of === entry.seq;
  return isSame ? { code: 'known', entry } : { code: 'message_conflict' };
}

async function keep(trx: Trx, { orderId, seq }: MessageEntry, content: MessageContent): Promise<void> {
  await trx
    .updateTable('entries')
    .set({ content: asJson(content) })
    .where('order_id', '=', orderId)
    .where('seq', '=', seq)
    .execute();
}
