import type { ConfirmedLookup } from '@ordialog/protocol';
import { sql } from 'kysely';
import { issueBuyerToken } from '../auth/buyer-token.ts';
import type { ServerContext } from '../context.ts';
import type { Db } from '../db/database.ts';
import type { Shop } from '../db/tables/shops.ts';
import { findVisibleOrder } from './find-visible-order.ts';
import { hashOfCode, mostTries, subjectOf } from './lookup-code.ts';

const tokenSeconds = 24 * 60 * 60;

/** A token for the order alone; undefined when the code is wrong, used, too old, or was tried too often. */
export async function confirmLookup(
  { db, clock }: Pick<ServerContext, 'db' | 'clock'>,
  shop: Shop,
  asked: { number: string; email: string; code: string },
): Promise<ConfirmedLookup | undefined> {
  const now = clock.now();
  const hash = hashOfCode(shop, asked.code.replace(/\D/g, ''));
  const tried = await tryCode(db, { shopId: shop.id, subject: subjectOf(shop, asked), hash, now });
  const order = await findVisibleOrder(db, shop.id, asked);
  if (!tried?.right || !order || order.id !== tried.order_id) return undefined;
  const { email, locale } = order.buyer;
  const buyer = { id: email.toLowerCase(), email, orders: [order.id] };
  const seconds = Math.floor(now.getTime() / 1000);
  return {
    token: await issueBuyerToken(shop, buyer, { now, seconds: tokenSeconds }),
    orderId: order.id,
    shop: shop.public_key,
    locale,
    expiresAt: new Date((seconds + tokenSeconds) * 1000).toISOString(),
  };
}

/**
 * One statement, so that of many at once each counts as a try and one at most is the first with the right code: the
 * row's lock lets them through one after the other, and each looks at it anew.
 */
async function tryCode(
  db: Db,
  { shopId, subject, hash, now }: { shopId: string; subject: string; hash: string; now: Date },
): Promise<{ order_id: string | null; right: boolean } | undefined> {
  return db
    .updateTable('lookup_codes')
    .set((eb) => ({
      tries: eb('tries', '+', 1),
      used_at: sql<Date | null>`case when code_hash = ${hash} then ${now}::timestamptz end`,
    }))
    .where('shop_id', '=', shopId)
    .where('subject', '=', subject)
    .where('used_at', 'is', null)
    .where('tries', '<', mostTries)
    .where('expires_at', '>', now)
    .returning(['order_id', sql<boolean>`code_hash = ${hash}`.as('right')])
    .executeTakeFirst();
}
