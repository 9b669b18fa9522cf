import type { StaffMember } from '@ordialog/protocol';
import type { Db } from '../db/database.ts';

/** Who works for the shop: owners, managers, agents, each by name. */
export async function listStaff(db: Db, shopId: string): Promise<StaffMember[]> {
  const people = await staffOf(db, shopId).orderBy('staff.name').orderBy('staff.user_id').execute();
  const order = ['owner', 'manager', 'agent'];
  return people.map(viewOf).toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}

export async function findStaffMember(
  db: Db,
  shopId: string,
  userId: string,
): Promise<StaffMember | undefined> {
  const person = await staffOf(db, shopId).where('staff.user_id', '=', userId).executeTakeFirst();
  return person && viewOf(person);
}

function staffOf(db: Db, shopId: string) {
  return db
    .selectFrom('staff')
    .innerJoin('auth_users', 'auth_users.id', 'staff.user_id')
    .leftJoin('auth_accounts', 'auth_accounts.user_id', 'staff.user_id')
    .select(['staff.user_id as id', 'staff.name', 'staff.role', 'staff.locale', 'staff.created_at'])
    .select(['auth_users.email', 'auth_accounts.id as accountId'])
    .where('staff.shop_id', '=', shopId);
}

type Row = Awaited<ReturnType<ReturnType<typeof staffOf>['execute']>>[number];

function viewOf({ accountId, created_at, ...person }: Row): StaffMember {
  return {
    ...person,
    status: accountId === null ? 'invited' : 'active',
    createdAt: created_at.toISOString(),
  };
}
