import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { StaffLinkView } from '@ordialog/protocol';
import { hashPassword } from 'better-auth/crypto';
import type { ServerContext } from '../context.ts';
import type { Db, Trx } from '../db/database.ts';

const day = 24 * 60 * 60 * 1000;
const invitationLasts = 7 * day;

type Context = Pick<ServerContext, 'db' | 'clock'>;

/**
 * An address by which somebody sets their password, once. What makes it a key stands after `#`, so that it is in no
 * server's log; whoever holds it is that person, so it goes by mail only.
 */
export async function makeStaffLink(
  { db, clock, publicUrl }: Context & Pick<ServerContext, 'publicUrl'>,
  userId: string,
  lasts = invitationLasts,
): Promise<{ href: string; expiresAt: Date }> {
  const token = randomBytes(24).toString('base64url');
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + lasts);
  await db
    .insertInto('staff_links')
    .values({ token_hash: hashOf(token), user_id: userId, expires_at: expiresAt, created_at: now })
    .execute();
  return { href: `${publicUrl}/inbox/welcome#${token}`, expiresAt };
}

/** Whom a link is for; undefined when it is none of ours, too old, or was used. */
export async function openStaffLink(
  { db, clock }: Context,
  token: string,
): Promise<(StaffLinkView & { userId: string }) | undefined> {
  const found = await db
    .selectFrom('staff_links')
    .innerJoin('staff', 'staff.user_id', 'staff_links.user_id')
    .innerJoin('auth_users', 'auth_users.id', 'staff.user_id')
    .innerJoin('shops', 'shops.id', 'staff.shop_id')
    .select(['staff.user_id as userId', 'staff.name', 'auth_users.email', 'shops.name as shopName'])
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', clock.now())
    .executeTakeFirst();
  if (!found) return undefined;
  const { shopName, ...person } = found;
  return { ...person, shop: { name: shopName } };
}

/**
 * Sets the password of whom the link is for. It and every other link of theirs is used up, and whoever was signed in
 * as them no longer is. False when somebody was quicker.
 */
export async function acceptStaffLink(
  { db, clock }: Context,
  { token, userId, password }: { token: string; userId: string; password: string },
): Promise<boolean> {
  // Before the transaction, since it takes its time.
  const hash = await hashPassword(password);
  const now = clock.now();
  return db.transaction().execute(async (trx) => {
    const used = await trx
      .deleteFrom('staff_links')
      .where('token_hash', '=', hashOf(token))
      .where('user_id', '=', userId)
      .where('expires_at', '>', now)
      .executeTakeFirst();
    if (used.numDeletedRows === 0n) return false;
    await trx.deleteFrom('staff_links').where('user_id', '=', userId).execute();
    await trx.deleteFrom('auth_sessions').where('user_id', '=', userId).execute();
    await setPassword(trx, { userId, hash, now });
    return true;
  });
}

/** In the tables of better-auth, as it would write it itself. */
export async function setPassword(
  trx: Trx,
  { userId, hash, now }: { userId: string; hash: string; now: Date },
): Promise<void> {
  const known = await trx
    .updateTable('auth_accounts')
    .set({ password: hash, updated_at: now })
    .where('user_id', '=', userId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst();
  if (known.numUpdatedRows > 0n) return;
  await trx
    .insertInto('auth_accounts')
    .values({
      id: randomUUID(),
      user_id: userId,
      account_id: userId,
      provider_id: 'credential',
      password: hash,
      access_token: null,
      refresh_token: null,
      id_token: null,
      access_token_expires_at: null,
      refresh_token_expires_at: null,
      scope: null,
      created_at: now,
      updated_at: now,
    })
    .execute();
}

/** The links that were sent to them before open nothing any more. */
export async function forgetStaffLinks(db: Db, userId: string): Promise<void> {
  await db.deleteFrom('staff_links').where('user_id', '=', userId).execute();
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
