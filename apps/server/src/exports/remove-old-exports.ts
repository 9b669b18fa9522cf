import type { ServerContext } from '../context.ts';
import { exportKey } from './export-key.ts';

/** Deletes exports whose day is over, file and all. */
export async function removeOldExports(
  { db, files }: Pick<ServerContext, 'db' | 'files'>,
  now: Date,
): Promise<void> {
  const old = await db.selectFrom('exports').select('id').where('expires_at', '<=', now).execute();
  for (const { id } of old) {
    // The file first: if it cannot be removed, the row is there to find it by the next time.
    await files.remove(exportKey(id));
    await db.deleteFrom('exports').where('id', '=', id).execute();
  }
}
