import { createHash, randomBytes } from 'node:crypto';
import type { Order } from '@ordialog/core';
import type { OpenedLink } from '@ordialog/protocol';
import { issueBuyerToken } from '../auth/buyer-token.ts';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/database.ts';

/** A link in a mail opens its order for so long. */
const linkDays = 180;

/** A new address of the order's page for its buyer. Whoever holds it sees the order, so it goes by mail only. */
export async function makeOrderLink(
  { db, clock, publicUrl }: { db: Db; clock: Clock; publicUrl: string },
  order: Pick<Order, 'id' | 'shopId'>,
): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  const now = clock.now();
  await db
    .insertInto('order_links')
    .values({
      token_hash: hashOf(token),
      shop_id: order.shopId,
      order_id: order.id,
      expires_at: new Date(now.getTime() + linkDays * 24 * 60 * 60 * 1000),
      created_at: now,
    })
    .execute();
  return `${publicUrl}/o/${token}`;
}

/** What a link's token opens; undefined when it is none of ours or too old. */
export async function openOrderLink(
  { db, clock }: { db: Db; clock: Clock },
  linkToken: string,
): Promise<OpenedLink | undefined> {
  const now = clock.now();
  const link = await db
    .selectFrom('order_links')
    .innerJoin('orders', 'orders.id', 'order_links.order_id')
    .innerJoin('shops', 'shops.id', 'order_links.shop_id')
    .select(['orders.id', 'orders.group_id', 'orders.buyer', 'shops.id as shop_id'])
    .select(['shops.public_key', 'shops.identity_secret'])
    .where('token_hash', '=', hashOf(linkToken))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (!link) return undefined;
  const parts = await db
    .selectFrom('orders')
    .select('id')
    .where('shop_id', '=', link.shop_id)
    .where('group_id', '=', link.group_id)
    .execute();
  const { email, locale } = link.buyer;
  const buyer = { id: email.toLowerCase(), email, orders: parts.map(({ id }) => id) };
  return {
    token: await issueBuyerToken(link, buyer, { now }),
    orderId: link.id,
    shop: link.public_key,
    locale,
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
