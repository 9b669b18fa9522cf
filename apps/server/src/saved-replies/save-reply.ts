import { randomUUID } from 'node:crypto';
import type { Locale } from '@ordialog/core';
import type { PatchSavedReply, PostSavedReply, Problem, SavedReplyView } from '@ordialog/protocol';
import type { Clock } from '../clock.ts';
import type { Db, Trx } from '../db/database.ts';
import { asJson } from '../db/json-column.ts';
import { contentOf, errorsIn, type ReplyContent } from './check-content.ts';
import { mostSavedReplies } from './find-saved-reply.ts';
import { savedReplyView } from './saved-reply-view.ts';

export type SaveOutcome =
  | { readonly code: 'saved'; readonly reply: SavedReplyView }
  | { readonly code: 'invalid_saved_reply'; readonly errors: NonNullable<Problem['errors']> }
  | { readonly code: 'saved_reply_changed'; readonly current: SavedReplyView }
  | { readonly code: 'shortcut_taken' | 'too_many_saved_replies' };

interface Context {
  readonly db: Db;
  readonly clock: Clock;
}

export function addSavedReply(
  { db, clock }: Context,
  shopId: string,
  body: PostSavedReply,
  locale: Locale,
): Promise<SaveOutcome> {
  const content = contentOf(body);
  return unlessTaken(
    db.transaction().execute(async (trx): Promise<SaveOutcome> => {
      const errors = await errorsIn(trx, shopId, content, locale);
      if (errors.length > 0) return { code: 'invalid_saved_reply', errors };
      if (await isFull(trx, shopId)) return { code: 'too_many_saved_replies' };
      const now = clock.now();
      const row = await trx
        .insertInto('saved_replies')
        .values({
          id: `rep_${randomUUID()}`,
          shop_id: shopId,
          ...columnsOf(content),
          version: 1,
          created_at: now,
          updated_at: now,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return { code: 'saved', reply: savedReplyView(row) };
    }),
  );
}

/** Undefined when the shop has no such reply. */
export function changeSavedReply(
  { db, clock }: Context,
  shopId: string,
  id: string,
  { expectedVersion, ...changed }: PatchSavedReply,
  locale: Locale,
): Promise<SaveOutcome | undefined> {
  return unlessTaken(
    db.transaction().execute(async (trx): Promise<SaveOutcome | undefined> => {
      const before = await trx
        .selectFrom('saved_replies')
        .selectAll()
        .where('shop_id', '=', shopId)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst();
      if (!before) return undefined;
      if (expectedVersion !== undefined && expectedVersion !== before.version) {
        return { code: 'saved_reply_changed', current: savedReplyView(before) };
      }
      const { shortcut, title, texts, macro } = before;
      const content = contentOf({ shortcut, title, texts, macro, ...changed });
      const errors = await errorsIn(trx, shopId, content, locale);
      if (errors.length > 0) return { code: 'invalid_saved_reply', errors };
      const row = await trx
        .updateTable('saved_replies')
        .set({ ...columnsOf(content), version: before.version + 1, updated_at: clock.now() })
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirstOrThrow();
      return { code: 'saved', reply: savedReplyView(row) };
    }),
  );
}

function columnsOf({ shortcut, title, texts, macro }: ReplyContent) {
  return {
    shortcut,
    shortcut_key: shortcut.toLowerCase(),
    title,
    texts: asJson(texts),
    macro: asJson(macro),
  };
}

async function isFull(trx: Trx, shopId: string): Promise<boolean> {
  const { count } = await trx
    .selectFrom('saved_replies')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('shop_id', '=', shopId)
    .executeTakeFirstOrThrow();
  return Number(count) >= mostSavedReplies;
}

/** Of two that save the same shortcut at once, the database lets one pass. */
async function unlessTaken<T>(saving: Promise<T>): Promise<T | { readonly code: 'shortcut_taken' }> {
  try {
    return await saving;
  } catch (error) {
    if (error instanceof Error && 'constraint' in error && error.constraint === 'saved_replies_shortcut') {
      return { code: 'shortcut_taken' };
    }
    throw error;
  }
}
