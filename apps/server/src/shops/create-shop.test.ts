import { afterAll, beforeAll, expect, test } from 'vitest';
import { AccountTakenError } from '../auth/add-staff.ts';
import { findShopByKey } from '../auth/shop-key.ts';
import type { OpenDatabase } from '../db/open-database.ts';
import { openTestDatabase } from '../db/test-database.ts';
import { createWorkflowStore } from '../orders/workflow-store.ts';
import { createShop, type NewShop } from './create-shop.ts';

let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const wanted = (email: string): NewShop => ({
  name: 'Dolls & Co',
  email,
  locale: 'it',
  currency: 'EUR',
  origins: ['https://dolls.test'],
  owner: { email, name: 'Marta' },
});
const make = (email: string) =>
  database.db.transaction().execute((trx) => createShop(trx, wanted(email), new Date()));

test('a shop that was made is found by its key and has a workflow to follow', async () => {
  const { shop, secretKey } = await make('one@dolls.test');
  expect(await findShopByKey(database.db, secretKey)).toEqual(shop);
  const workflow = await createWorkflowStore().newest(database.db, shop.id, 'dialog-marketplace');
  expect(workflow?.key).toBe(shop.settings.workflow);
});

test('no two shops share a key or a secret', async () => {
  const [a, b] = await Promise.all([make('two@dolls.test'), make('three@dolls.test')]);
  const secrets = [a, b].flatMap(({ shop, secretKey, password }) => [
    shop.public_key,
    shop.identity_secret,
    secretKey,
    password,
    ...Object.values(shop.intake_secrets),
  ]);
  expect(new Set(secrets).size).toBe(12);
  expect(Math.min(...secrets.map((secret) => secret.length))).toBeGreaterThanOrEqual(16);
});

test('an address has one account', async () => {
  await make('four@dolls.test');
  await expect(make('four@dolls.test')).rejects.toBeInstanceOf(AccountTakenError);
});
