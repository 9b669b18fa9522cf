import type { Attachment, Entry, Order } from '@ordialog/core';
import { sql } from 'kysely';
import { lockAttachments, markUsed, takable } from '../attachments/take-attachments.ts';
import { type MessageMask, maskFor } from '../contact-filter/mask-messages.ts';
import type { Db, Trx } from '../db/database.ts';
import type { EntryRow } from '../db/tables/entries.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { checkFor, type MessageCheck, tellOfWarnings } from '../payment-methods/check-messages.ts';
import { foreignDetailsEntry } from '../payment-methods/foreign-details.ts';
import { isToldOfMessages } from '../webhooks/plan-webhooks.ts';
import { tellOfMessages } from '../webhooks/tell-of-messages.ts';
import { type Acting, authorIn } from './acting.ts';
import { keepAnswerTimes } from './answer-times.ts';
import { insertEntries } from './append-entries.ts';
import { type Attention, attentionAfter } from './attention.ts';
import { isMessage, type MessageEntry } from './entry-view.ts';
import { findAnswered } from './find-answered.ts';
import type { OrderChange } from './order-hub.ts';
import { isSamePost } from './posted-words.ts';
import { entryOf } from './stored-entry.ts';
import { type StoredOrder, storedOrderOf } from './stored-order.ts';

/** A message to be written; its text is cleaned, and not empty unless it has files. */
export interface NewMessage {
  readonly acting: Acting;
  readonly orderId: string;
  readonly clientMessageId: string;
  readonly text: string;
  readonly attachmentIds: readonly string[];
  /** `seq` of the message it answers. */
  readonly replyTo?: number | undefined;
}

/** Undefined: there is no such order in the shop. */
export type MessageOutcome =
  | { readonly code: 'posted' | 'repeated'; readonly entry: MessageEntry }
  | { readonly code: 'message_conflict' | 'attachments_unavailable' | 'unknown_reply' }
  | undefined;

interface Written {
  /** For each message, in the order they were given. */
  readonly outcomes: readonly MessageOutcome[];
  readonly changes: readonly OrderChange[];
}

/**
 * Appends messages, of whatever orders, in one transaction: their orders' rows are locked, each message is looked
 * up by its `clientMessageId` and, if it is new, given the next `seq`. All of them or none.
 */
export function writeMessages(
  { db, jobs, publicUrl }: { readonly db: Db; readonly jobs: JobQueue; readonly publicUrl: string },
  messages: readonly NewMessage[],
  now: Date,
): Promise<Written> {
  return db.transaction().execute(async (trx) => {
    const logs = await lockLogs(trx, messages);
    const known = await findOriginals(trx, messages);
    const warns = await checkFor(
      trx,
      messages.map(({ acting: { shop }, text }) => ({ shopId: shop.id, text })),
    );
    const mask = await maskFor(
      trx,
      publicUrl,
      messages.map(({ acting: { shop }, text }) => ({ shopId: shop.id, text })),
    );
    const ids = messages.flatMap(({ attachmentIds }) => attachmentIds);
    const free = new Map(ids.length > 0 ? await lockAttachments(trx, ids) : []);
    const answerable = await findAnswered(trx, messages);
    const used = new Map<string, number>();
    const outcomes = messages.map((message): MessageOutcome => {
      const log = logs.get(message.orderId);
      if (!log || log.order.shopId !== message.acting.shop.id) return undefined;
      const original = known.get(keyOf(message));
      if (original) return again(original, message);
      if (!answerable(message)) return { code: 'unknown_reply' };
      const { acting, orderId, attachmentIds } = message;
      const taking = { shopId: acting.shop.id, orderId, author: acting.author };
      const attachments = takable(free, taking, attachmentIds);
      if (!attachments) return { code: 'attachments_unavailable' };
      const entry = append(log, message, attachments, { warns, mask, now });
      for (const id of attachmentIds) {
        free.delete(id);
        used.set(id, entry.seq);
      }
      known.set(keyOf(message), entry);
      return { code: 'posted', entry };
    });
    const changed = [...logs.values()].filter(({ entries }) => entries.length > 0);
    if (changed.length > 0) {
      await tellOfWarnings(trx, { jobs, now }, changed);
      await insertEntries(
        trx,
        changed.flatMap(({ order: { shopId }, entries }) => entries.map((entry) => ({ shopId, entry }))),
      );
      await updateOrders(trx, changed, now);
      await keepAnswers(trx, changed);
      await tellOfMessages(trx, { jobs, now }, changed);
      if (used.size > 0) await markUsed(trx, used);
    }
    return { outcomes, changes: changed.map(({ order, head, entries }) => ({ order, head, entries })) };
  });
}

/** An order's log while messages are added to it. */
interface OpenLog {
  readonly order: Order;
  readonly waitingFor: StoredOrder['waitingFor'];
  /** Whether a webhook of the shop is told of messages. */
  readonly isTold: boolean;
  attention: Attention;
  head: number;
  readonly entries: Entry[];
  /** How long the buyer had waited for each answer, in milliseconds. */
  readonly answeredAfter: number[];
}

async function lockLogs(trx: Trx, messages: readonly NewMessage[]): Promise<Map<string, OpenLog>> {
  const rows = await trx
    .selectFrom('orders')
    .selectAll()
    .select(isToldOfMessages.as('is_told'))
    .where('id', 'in', [...new Set(messages.map(({ orderId }) => orderId))])
    // Always in the same order, so that two transactions never wait for each other.
    .orderBy('id')
    .forUpdate()
    .execute();
  return new Map(
    rows.map((row) => {
      const { order, waitingFor, head, askedAt, waitingSince, read, unread } = storedOrderOf(row);
      const attention = { askedAt, waitingSince, read, unread };
      const isTold = row.is_told;
      return [order.id, { order, waitingFor, isTold, attention, head, entries: [], answeredAfter: [] }];
    }),
  );
}

async function findOriginals(trx: Trx, messages: readonly NewMessage[]): Promise<Map<string, Entry>> {
  const sent = messages.map(
    ({ acting: { shop, author }, orderId, clientMessageId }) =>
      sql`(${shop.id}::text, ${orderId}::text, ${author.type}::text, ${author.id}::text, ${clientMessageId}::text)`,
  );
  // Each by itself, on the unique index: one join of all is planned as a scan of the log while that is short.
  const { rows } = await sql<EntryRow>`
    select found.* from (values ${sql.join(sent)}) as sent (shop_id, order_id, author_type, author_id, message_id)
    cross join lateral (
      select * from entries
      where shop_id = sent.shop_id and order_id = sent.order_id and author_type = sent.author_type
        and author_id = sent.author_id and client_message_id = sent.message_id
      limit 1
    ) as found
  `.execute(trx);
  return new Map(
    rows.map((row) => [
      JSON.stringify([row.order_id, row.author_type, row.author_id, row.client_message_id]),
      entryOf(row),
    ]),
  );
}

function keyOf({ orderId, acting: { author }, clientMessageId }: NewMessage): string {
  return JSON.stringify([orderId, author.type, author.id, clientMessageId]);
}

function again(original: Entry, message: NewMessage): MessageOutcome {
  const same = isMessage(original) && isSamePost(original, message);
  return same ? { code: 'repeated', entry: original } : { code: 'message_conflict' };
}

function append(
  log: OpenLog,
  { acting, orderId, clientMessageId, text, replyTo }: NewMessage,
  attachments: readonly Attachment[],
  { warns, mask, now }: { warns: MessageCheck; mask: MessageMask; now: Date },
): MessageEntry {
  const isSuspect = warns(log.order, text);
  const masked = mask(log.order, text);
  const entry: MessageEntry = {
    orderId,
    seq: log.head + 1,
    author: authorIn(log.order, acting),
    at: now.toISOString(),
    published: true,
    content: {
      kind: 'message',
      text,
      ...(masked === undefined ? {} : { masked }),
      ...(replyTo === undefined ? {} : { replyTo }),
      ...(attachments.length > 0 ? { attachments } : {}),
      ...(isSuspect ? { warning: 'foreign_payment_details' } : {}),
    },
    clientMessageId,
  };
  const { askedAt } = log.attention;
  if (askedAt && acting.party === 'seller') log.answeredAfter.push(now.getTime() - askedAt.getTime());
  log.attention = attentionAfter(
    { ...log.attention, head: log.head },
    [entry],
    log.waitingFor ?? undefined,
    now,
  );
  log.head = entry.seq;
  log.entries.push(entry);
  if (isSuspect) {
    log.head++;
    log.entries.push({ ...foreignDetailsEntry(entry.seq, now), orderId, seq: log.head });
  }
  return entry;
}

async function keepAnswers(trx: Trx, logs: readonly OpenLog[]): Promise<void> {
  const answers = logs.flatMap(({ order: { shopId }, answeredAfter }) =>
    answeredAfter.map((after) => ({ shopId, seconds: Math.round(after / 1000) })),
  );
  if (answers.length > 0) await keepAnswerTimes(trx, answers);
}

async function updateOrders(trx: Trx, logs: readonly OpenLog[], now: Date): Promise<void> {
  const rows = logs.map(
    ({ order, head, attention: { askedAt, waitingSince, read, unread } }) => sql`(
      ${order.id}::text, ${head}::int, ${askedAt}::timestamptz, ${waitingSince}::timestamptz,
      ${read.buyer}::int, ${read.seller}::int, ${unread.buyer}::int, ${unread.seller}::int
    )`,
  );
  await sql`
    update orders set
      last_seq = log.last_seq, asked_at = log.asked_at, waiting_since = log.waiting_since,
      buyer_read = log.buyer_read, seller_read = log.seller_read,
      buyer_unread = log.buyer_unread, seller_unread = log.seller_unread, updated_at = ${now}::timestamptz
    from (values ${sql.join(rows)}) as log
      (id, last_seq, asked_at, waiting_since, buyer_read, seller_read, buyer_unread, seller_unread)
    where orders.id = log.id
  `.execute(trx);
}
