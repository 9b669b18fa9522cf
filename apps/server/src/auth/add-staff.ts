import { randomUUID } from 'node:crypto';
import type { Locale } from '@ordialog/core';
import { hashPassword } from 'better-auth/crypto';
import type { Trx } from '../db/database.ts';
import type { StaffRole } from '../db/tables/staff.ts';

export interface NewStaff {
  shopId: string;
  email: string;
  password: string;
  role: StaffRole;
  name: string;
  locale: Locale;
}

/** Gives a person an account at a shop. Returns their user id. */
export async function addStaff(trx: Trx, person: NewStaff, now: Date): Promise<string> {
  const userId = randomUUID();
  const times = { created_at: now, updated_at: now };
  await trx
    .insertInto('auth_users')
    .values({
      id: userId,
      name: person.name,
      email: person.email.toLowerCase(),
      email_verified: true,
      image: null,
      ...times,
    })
    .execute();
  await trx
    .insertInto('auth_accounts')
    .values({
      id: randomUUID(),
      user_id: userId,
      account_id: userId,
      provider_id: 'credential',
      password: await hashPassword(person.password),
      access_token: null,
      refresh_token: null,
      id_token: null,
      access_token_expires_at: null,
      refresh_token_expires_at: null,
      scope: null,
      ...times,
    })
    .execute();
  const { shopId, role, name, locale } = person;
  await trx
    .insertInto('staff')
    .values({ user_id: userId, shop_id: shopId, role, name, locale, created_at: now })
    .execute();
  return userId;
}
