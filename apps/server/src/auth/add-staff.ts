import { randomUUID } from 'node:crypto';
import type { Locale } from '@ordialog/core';
import { hashPassword } from 'better-auth/crypto';
import type { Trx } from '../db/database.ts';
import type { StaffRole } from '../db/tables/staff.ts';
import { setPassword } from './staff-link.ts';

interface NewPerson {
  shopId: string;
  email: string;
  role: StaffRole;
  name: string;
  locale: Locale;
}

export interface NewStaff extends NewPerson {
  password: string;
}

/** An e-mail address has one account, and a person works for one shop. */
export class AccountTakenError extends Error {
  constructor(email: string) {
    super(`${email} has an account already`);
    this.name = 'AccountTakenError';
  }
}

/** Gives a person an account at a shop. Returns their user id; throws `AccountTakenError`. */
export async function addStaff(trx: Trx, person: NewStaff, now: Date): Promise<string> {
  const userId = await addPerson(trx, person, now);
  if (userId === undefined) throw new AccountTakenError(person.email);
  await setPassword(trx, { userId, hash: await hashPassword(person.password), now });
  return userId;
}

/**
 * Somebody at a shop who cannot sign in yet, since they have no password. Returns their user id; undefined when their
 * e-mail has an account already, at whatever shop.
 */
export async function addPerson(trx: Trx, person: NewPerson, now: Date): Promise<string | undefined> {
  const userId = randomUUID();
  const { email, shopId, role, name, locale } = person;
  const added = await trx
    .insertInto('auth_users')
    .values({
      id: userId,
      name,
      email: email.toLowerCase(),
      email_verified: true,
      image: null,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) return undefined;
  await trx
    .insertInto('staff')
    .values({ user_id: userId, shop_id: shopId, role, name, locale, created_at: now })
    .execute();
  return userId;
}
