import { rm } from 'node:fs/promises';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, test } from 'vitest';
import { createLog } from '../../log.ts';
import { savedMethods } from '../../payment-methods/saved-methods.ts';
import { migrations } from '../migrations.ts';
import { openDatabase } from '../open-database.ts';
import { makeTestDataDir } from '../test-data-dir.ts';

test('shops keep the ways to pay that they had', async () => {
  const dataDir = await makeTestDataDir();
  const { db, close } = await openDatabase({ dataDir, log: createLog({ level: 'silent', readable: false }) });
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
    const { error } = await migrator.migrateTo('0003-deliveries');
    expect(error).toBeUndefined();
    const first = { type: 'bank_transfer', holder: 'Dolls', iban: 'DE89370400440532013000', bic: 'DEUTDEFF' };
    const second = { type: 'bank_transfer', holder: 'Dolls', iban: 'IT60X0542811101000000123456' };
    for (const [id, methods] of [
      ['old', [first, second]],
      ['bare', []],
    ] as const) {
      await sql`
        insert into shops (id, public_key, name, locale, locales, currency, identity_secret, origins, email,
          payment_methods, intake_secrets, settings, created_at)
        values (${id}, ${`pk_${id}`}, 'Dolls & Co', 'en', '["en"]', 'EUR', 'secret', '[]', 'shop@example.com',
          ${JSON.stringify(methods)}::jsonb, '{}', '{}', now())
      `.execute(db);
    }
    const done = await migrator.migrateToLatest();
    expect(done.error).toBeUndefined();
    expect((await savedMethods(db, 'old')).map(({ version, details }) => ({ version, details }))).toEqual([
      { version: 1, details: first },
      { version: 1, details: second },
    ]);
    expect(await savedMethods(db, 'bare')).toEqual([]);
    // Who leaves takes all of it along.
    await db.deleteFrom('shops').where('id', '=', 'old').execute();
    expect(await db.selectFrom('payment_method_versions').selectAll().execute()).toEqual([]);
  } finally {
    await close();
    await rm(dataDir, { recursive: true, force: true });
  }
});
