import type { Db } from '../db/database.ts';
import type { SavedReplyRow } from '../db/tables/saved-replies.ts';

/** A shop has a few dozen; the list is never cut. */
export const mostSavedReplies = 500;

export function listSavedReplies(db: Db, shopId: string): Promise<SavedReplyRow[]> {
  return db
    .selectFrom('saved_replies')
    .selectAll()
    .where('shop_id', '=', shopId)
    .orderBy('shortcut_key')
    .limit(mostSavedReplies)
    .execute();
}

export function findSavedReply(db: Db, shopId: string, id: string): Promise<SavedReplyRow | undefined> {
  return db
    .selectFrom('saved_replies')
    .selectAll()
    .where('shop_id', '=', shopId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** True when the shop had it. */
export async function deleteSavedReply(db: Db, shopId: string, id: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('saved_replies')
    .where('shop_id', '=', shopId)
    .where('id', '=', id)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** Counts one sending; true when the shop has the reply. */
export async function countUse(db: Db, shopId: string, id: string): Promise<boolean> {
  const counted = await db
    .updateTable('saved_replies')
    .set((eb) => ({ uses: eb('uses', '+', 1) }))
    .where('shop_id', '=', shopId)
    .where('id', '=', id)
    .executeTakeFirst();
  return counted.numUpdatedRows > 0n;
}
