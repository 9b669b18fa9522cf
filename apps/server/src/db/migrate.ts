import { Migrator } from 'kysely/migration';
import type { Db } from './database.ts';
import { migrations } from './migrations.ts';

function migratorOf(db: Db): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => migrations } });
}

/**
 * Brings the database to this version's schema. On PostgreSQL, Kysely holds an advisory lock meanwhile, so that
 * servers started together migrate once. Throws what the failing migration threw.
 */
export async function migrate(db: Db): Promise<void> {
  const { error } = await migratorOf(db).migrateToLatest();
  if (error) throw error;
}

export async function isMigrated(db: Db): Promise<boolean> {
  const known = await migratorOf(db).getMigrations();
  return known.every((migration) => migration.executedAt !== undefined);
}
