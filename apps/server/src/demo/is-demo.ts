import { type Config, isLocal } from '../config.ts';
import type { OpenDatabase } from '../db/open-database.ts';
import { demoKeys } from './demo-keys.ts';

/**
 * Whether this server is a demo: as configured, else when only this machine reaches it and its embedded database
 * holds no shop yet, or only the demo one of an earlier start.
 */
export async function isDemo(config: Config, database: OpenDatabase): Promise<boolean> {
  if (config.demo !== undefined) return config.demo;
  if (database.kind !== 'pglite' || !isLocal(config)) return false;
  const realShop = await database.db
    .selectFrom('shops')
    .select('id')
    .where('public_key', '!=', demoKeys.publicKey)
    .limit(1)
    .executeTakeFirst();
  return realShop === undefined;
}
