import type { ChangeStaff, InviteStaff, StaffRole } from '@ordialog/protocol';
import type { ServerContext } from '../context.ts';
import type { Trx } from '../db/database.ts';
import { addPerson } from './add-staff.ts';
import type { StaffCaller } from './caller.ts';
import { planStaffLink } from './send-staff-link.ts';
import { forgetStaffLinks } from './staff-link.ts';

type Context = Pick<ServerContext, 'db' | 'clock' | 'jobs' | 'sessionEnds'>;

export type TeamRefusal = 'role_not_allowed' | 'email_taken' | 'team_full' | 'last_owner' | 'not_found';
type Outcome =
  | { readonly done: true; readonly userId: string }
  | { readonly done: false; readonly code: TeamRefusal };

const mostPeople = 200;
const refused = (code: TeamRefusal): Outcome => ({ done: false, code });

/** Gives somebody a place at the shop and sends them the link to take it. */
export function inviteStaff(context: Context, caller: StaffCaller, wanted: InviteStaff): Promise<Outcome> {
  const { shop } = caller;
  return inTurn(context, caller, async (trx, mine) => {
    if (!mayManage(mine, wanted.role)) return refused('role_not_allowed');
    if ((await people(trx, shop.id)).length >= mostPeople) return refused('team_full');
    const person = { ...wanted, shopId: shop.id, locale: wanted.locale ?? shop.locale };
    const userId = await addPerson(trx, person, context.clock.now());
    if (userId === undefined) return refused('email_taken');
    await planStaffLink(context, trx, userId);
    return { done: true, userId };
  });
}

/** Sends the link again, to who lost it or forgot their password. Those sent before open nothing any more. */
export function sendLinkAgain(context: Context, caller: StaffCaller, userId: string): Promise<Outcome> {
  return withPerson(context, caller, userId, async (trx) => {
    await forgetStaffLinks(trx, userId);
    await planStaffLink(context, trx, userId);
    return { done: true, userId };
  });
}

export async function changeStaff(
  context: Context,
  caller: StaffCaller,
  userId: string,
  { role, name }: ChangeStaff,
): Promise<Outcome> {
  const outcome = await withPerson(context, caller, userId, async (trx, { mine, theirs, owners }) => {
    if (role !== undefined && role !== theirs) {
      if (!mayManage(mine, role)) return refused('role_not_allowed');
      if (theirs === 'owner' && owners < 2) return refused('last_owner');
    }
    await trx
      .updateTable('staff')
      .set({ role: role ?? theirs, ...(name === undefined ? {} : { name }) })
      .where('user_id', '=', userId)
      .execute();
    return { done: true, userId };
  });
  // Their connections are made again, with the rights they have now.
  if (outcome.done && role !== undefined) context.sessionEnds.ended({ kind: 'staff', userId });
  return outcome;
}

/** They are signed out everywhere at once, and their e-mail may be invited again. What they wrote stays. */
export async function removeStaff(context: Context, caller: StaffCaller, userId: string): Promise<Outcome> {
  const outcome = await withPerson(context, caller, userId, async (trx, { theirs, owners }) => {
    if (theirs === 'owner' && owners < 2) return refused('last_owner');
    // Their sessions, links and place go with them.
    await trx.deleteFrom('auth_users').where('id', '=', userId).execute();
    return { done: true, userId };
  });
  if (outcome.done) context.sessionEnds.ended({ kind: 'staff', userId });
  return outcome;
}

/** Owners decide about everyone, managers about agents. */
function mayManage(mine: StaffRole, theirs: StaffRole): boolean {
  return mine === 'owner' || (mine === 'manager' && theirs === 'agent');
}

/**
 * One change to a team after the other: the shop's row is the lock, so that two owners who remove each other do not
 * leave a shop without one. What the caller may do is looked up behind the lock, not as it was when they asked.
 */
function inTurn(
  { db }: Context,
  { shop, staff }: StaffCaller,
  change: (trx: Trx, mine: StaffRole) => Promise<Outcome>,
): Promise<Outcome> {
  return db.transaction().execute(async (trx) => {
    await trx
      .selectFrom('shops')
      .select('id')
      .where('id', '=', shop.id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const mine = (await people(trx, shop.id)).find(({ user_id }) => user_id === staff.userId)?.role;
    return mine === undefined ? refused('role_not_allowed') : change(trx, mine);
  });
}

interface Standing {
  readonly mine: StaffRole;
  readonly theirs: StaffRole;
  /** How many owners the shop has. */
  readonly owners: number;
}

function withPerson(
  context: Context,
  caller: StaffCaller,
  userId: string,
  change: (trx: Trx, standing: Standing) => Promise<Outcome>,
): Promise<Outcome> {
  return inTurn(context, caller, async (trx, mine) => {
    const everyone = await people(trx, caller.shop.id);
    const theirs = everyone.find(({ user_id }) => user_id === userId)?.role;
    // Who may not decide about anybody is not told who is there either.
    if (!mayManage(mine, theirs ?? 'agent')) return refused('role_not_allowed');
    if (theirs === undefined) return refused('not_found');
    const owners = everyone.filter(({ role }) => role === 'owner').length;
    return change(trx, { mine, theirs, owners });
  });
}

function people(trx: Trx, shopId: string): Promise<{ user_id: string; role: StaffRole }[]> {
  return trx.selectFrom('staff').select(['user_id', 'role']).where('shop_id', '=', shopId).execute();
}
