import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenDatabase } from '../db/open-database.ts';
import { openTestDatabase } from '../db/test-database.ts';
import { addTestShop } from '../test-shop.ts';
import { forgetOldAnswerTimes, keepAnswerTimes, usualAnswerTime } from './answer-times.ts';

let database: OpenDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function shopWith(seconds: readonly number[]): Promise<string> {
  const { shop } = await addTestShop(database.db);
  const answers = seconds.map((each) => ({ shopId: shop.id, seconds: each }));
  await database.db.transaction().execute((trx) => keepAnswerTimes(trx, answers));
  return shop.id;
}

it('says nothing of a shop that has given few answers', async () => {
  expect(await usualAnswerTime(database.db, await shopWith([60, 60, 60, 60]))).toBeUndefined();
  expect(await usualAnswerTime(database.db, await shopWith([60, 60, 60, 60, 60]))).toBe(60);
});

it('is not moved by a few that were late', async () => {
  expect(await usualAnswerTime(database.db, await shopWith([3, 60, 90_000, 61, 80_000]))).toBe(61);
});

it('looks at the latest hundred answers, and at those of the shop alone', async () => {
  await shopWith(Array(300).fill(9));
  const shopId = await shopWith([...Array(150).fill(5), ...Array(60).fill(700), ...Array(40).fill(5)]);
  expect(await usualAnswerTime(database.db, shopId)).toBe(700);
});

it('forgets only what no longer counts', async () => {
  const shopId = await shopWith([...Array(120).fill(5), ...Array(100).fill(80)]);
  const few = await shopWith(Array(6).fill(7));
  await forgetOldAnswerTimes(database.db);
  const kept = await database.db
    .selectFrom('answer_times')
    .select(['shop_id', 'seconds'])
    .where('shop_id', 'in', [shopId, few])
    .execute();
  expect(kept.filter(({ shop_id }) => shop_id === shopId)).toHaveLength(100);
  expect(await usualAnswerTime(database.db, shopId)).toBe(80);
  expect(await usualAnswerTime(database.db, few)).toBe(7);
});
