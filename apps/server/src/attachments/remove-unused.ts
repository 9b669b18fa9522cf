import type { AttachmentContext } from './attachment-context.ts';
import { removeObjects } from './objects.ts';

const keptMs = 24 * 60 * 60 * 1000;
const atATime = 100;

/** Removes files that for a day nothing has used: given up, or never sent to their end. Returns how many. */
export async function removeUnused({
  db,
  files,
  clock,
}: Pick<AttachmentContext, 'db' | 'files' | 'clock'>): Promise<number> {
  const old = new Date(clock.now().getTime() - keptMs);
  let removed = 0;
  for (;;) {
    const batch = await db.transaction().execute(async (trx) => {
      const rows = await trx
        .selectFrom('attachments')
        .select(['id', 'parts'])
        .where('used_seq', 'is', null)
        .where('created_at', '<', old)
        .orderBy('created_at')
        .limit(atATime)
        .forUpdate()
        .skipLocked()
        .execute();
      // Content first: if it cannot be removed, the row is there to find it by the next time.
      for (const row of rows) await removeObjects(files, row);
      const ids = rows.map(({ id }) => id);
      if (ids.length > 0) await trx.deleteFrom('attachments').where('id', 'in', ids).execute();
      return ids.length;
    });
    removed += batch;
    if (batch < atATime) return removed;
  }
}
