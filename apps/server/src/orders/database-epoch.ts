import { randomUUID } from 'node:crypto';
import type { Db } from '../db/database.ts';

const name = 'epoch';

/** Names this database, so that a client notices when it was replaced by another. Made at the first start. */
export async function databaseEpoch(db: Db, now: Date): Promise<string> {
  await db
    .insertInto('server_secrets')
    .values({ name, value: randomUUID(), created_at: now })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await db
    .selectFrom('server_secrets')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return value;
}
