import { randomBytes } from 'node:crypto';
import type { Config } from '../config.ts';
import type { Db } from '../db/database.ts';

/** What signs session cookies: as configured, else one that the installation made for itself at its first start. */
export async function authSecret(db: Db, config: Config, now: Date): Promise<string> {
  if (config.authSecret !== undefined) return config.authSecret;
  // Of several servers starting at once, one writes it and all read that one.
  await db
    .insertInto('server_secrets')
    .values({ name: 'auth', value: randomBytes(32).toString('base64url'), created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { value } = await db
    .selectFrom('server_secrets')
    .select('value')
    .where('name', '=', 'auth')
    .executeTakeFirstOrThrow();
  return value;
}
