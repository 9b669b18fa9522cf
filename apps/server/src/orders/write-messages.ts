import type { Entry, Order } from '@ordialog/core';
import { sql } from 'kysely';
import type { Db, Trx } from '../db/database.ts';
import { type Acting, authorIn } from './acting.ts';
import { insertEntries } from './append-entries.ts';
import { type Attention, attentionAfter } from './attention.ts';
import { isMessage, type MessageEntry } from './entry-view.ts';
import type { OrderChange } from './order-hub.ts';
import { entryOf } from './stored-entry.ts';
import { type StoredOrder, storedOrderOf } from './stored-order.ts';

/** A message to be written; its text is cleaned and not empty. */
export interface NewMessage {
  readonly acting: Acting;
  readonly orderId: string;
  readonly clientMessageId: string;
  readonly text: string;
}

/** Undefined: there is no such order in the shop. */
export type MessageOutcome =
  | { readonly code: 'posted' | 'repeated'; readonly entry: MessageEntry }
  | { readonly code: 'message_conflict' }
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
export function writeMessages(db: Db, messages: readonly NewMessage[], now: Date): Promise<Written> {
  return db.transaction().execute(async (trx) => {
    const logs = await lockLogs(trx, messages);
    const known = await findOriginals(trx, messages);
    const outcomes = messages.map((message): MessageOutcome => {
      const log = logs.get(message.orderId);
      if (!log || log.order.shopId !== message.acting.shop.id) return undefined;
      const original = known.get(keyOf(message));
      if (original) return again(original, message.text);
      const entry = append(log, message, now);
      known.set(keyOf(message), entry);
      return { code: 'posted', entry };
    });
    const changed = [...logs.values()].filter(({ entries }) => entries.length > 0);
    if (changed.length > 0) {
      await insertEntries(
        trx,
        changed.flatMap(({ order: { shopId }, entries }) => entries.map((entry) => ({ shopId, entry }))),
      );
      await updateOrders(trx, changed, now);
    }
    return { outcomes, changes: changed.map(({ order, head, entries }) => ({ order, head, entries })) };
  });
}

/** An order's log while messages are added to it. */
interface OpenLog {
  readonly order: Order;
  readonly waitingFor: StoredOrder['waitingFor'];
  attention: Attention;
  head: number;
  readonly entries: Entry[];
}

async function lockLogs(trx: Trx, messages: readonly NewMessage[]): Promise<Map<string, OpenLog>> {
  const rows = await trx
    .selectFrom('orders')
    .selectAll()
    .where('id', 'in', [...new Set(messages.map(({ orderId }) => orderId))])
    // Always in the same order, so that two transactions never wait for each other.
    .orderBy('id')
    .forUpdate()
    .execute();
  return new Map(
    rows.map((row) => {
      const { order, waitingFor, head, askedAt, waitingSince, read, unread } = storedOrderOf(row);
      const attention = { askedAt, waitingSince, read, unread };
      return [order.id, { order, waitingFor, attention, head, entries: [] }];
    }),
  );
}

async function findOriginals(trx: Trx, messages: readonly NewMessage[]): Promise<Map<string, Entry>> {
  const sent = messages.map(
    ({ acting: { shop, author }, orderId, clientMessageId }) =>
      sql`(${shop.id}, ${orderId}, ${author.type}, ${author.id}, ${clientMessageId})`,
  );
  const rows = await trx
    .selectFrom('entries')
    .selectAll()
    .where(
      sql<boolean>`(shop_id, order_id, author_type, author_id, client_message_id) in (values ${sql.join(sent)})`,
    )
    .execute();
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

function again(original: Entry, text: string): MessageOutcome {
  const same = isMessage(original) && original.content.text === text;
  return same ? { code: 'repeated', entry: original } : { code: 'message_conflict' };
}

function append(
  log: OpenLog,
  { acting, orderId, clientMessageId, text }: NewMessage,
  now: Date,
): MessageEntry {
  const entry: MessageEntry = {
    orderId,
    seq: log.head + 1,
    author: authorIn(log.order, acting),
    at: now.toISOString(),
    published: true,
    content: { kind: 'message', text },
    clientMessageId,
  };
  log.attention = attentionAfter(
    { ...log.attention, head: log.head },
    [entry],
    log.waitingFor ?? undefined,
    now,
  );
  log.head = entry.seq;
  log.entries.push(entry);
  return entry;
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
