import { checkPaymentDetails, type PaymentDetailsProblem, tidyPaymentDetails } from '@ordialog/core';
import type { PatchPaymentMethod } from '@ordialog/protocol';
import type { Db, Trx } from '../db/database.ts';
import { asJson } from '../db/json-column.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { canonicalJson } from '../orders/canonical-json.ts';
import type { MethodAuthor } from './add-method.ts';
import { type AnnounceData, announceJob } from './announce-change.ts';
import { tellOwners } from './tell-owners.ts';
import { writtenIn } from './written-in.ts';

/** Undefined: the shop has no such way to pay. */
export type ChangeOutcome =
  | { readonly code: 'changed' | 'settings_conflict' }
  | { readonly code: 'invalid'; readonly problems: readonly PaymentDetailsProblem[] }
  | undefined;

/**
 * Changes a way to pay by a new version of it. Where its details change, or whether it is offered, all owners are
 * told, and the orders that wait for their payment follow and say so. A change that changes nothing makes no version.
 */
export async function changeMethod(
  { db, jobs }: { readonly db: Db; readonly jobs: JobQueue },
  shopId: string,
  author: MethodAuthor,
  { id, change, now }: { readonly id: string; readonly change: PatchPaymentMethod; readonly now: Date },
): Promise<ChangeOutcome> {
  const details = change.details && tidyPaymentDetails(change.details);
  const problems = details ? checkPaymentDetails(details) : [];
  if (problems.length > 0) return { code: 'invalid', problems };
  return db.transaction().execute(async (trx): Promise<ChangeOutcome> => {
    const before = await lockMethod(trx, shopId, id);
    if (!before) return undefined;
    const { expectedVersion, position } = change;
    if (expectedVersion !== undefined && expectedVersion !== before.version)
      return { code: 'settings_conflict' };
    if (position !== undefined) await moveTo(trx, shopId, id, position);
    const after = {
      name: change.name ? writtenIn(change.name) : before.name,
      note: change.note ? writtenIn(change.note) : before.note,
      details: details ?? before.details,
      active: change.active ?? before.active,
    };
    const { name, note, active } = before;
    if (canonicalJson(after) === canonicalJson({ name, note, details: before.details, active })) {
      return { code: 'changed' };
    }
    const version = before.version + 1;
    await trx
      .insertInto('payment_method_versions')
      .values({
        method_id: id,
        version,
        shop_id: shopId,
        name: asJson(after.name),
        note: asJson(after.note),
        details: asJson(after.details),
        active: after.active,
        author_id: author.id,
        author_name: author.name,
        created_at: now,
      })
      .execute();
    await trx
      .updateTable('payment_methods')
      .set({ version, active: after.active })
      .where('id', '=', id)
      .where('shop_id', '=', shopId)
      .execute();
    const same =
      canonicalJson(after.details) === canonicalJson(before.details) && after.active === before.active;
    if (!same) {
      await tellOwners(trx, jobs, shopId, { kind: 'method_changed', methodId: id, version });
      const data: AnnounceData = { shopId, methodId: id };
      await jobs.enqueue(trx, announceJob, data);
    }
    return { code: 'changed' };
  });
}

/** All of the shop's are locked, always in the same order: their places change together. */
async function lockMethod(trx: Trx, shopId: string, id: string) {
  await trx
    .selectFrom('payment_methods')
    .select('id')
    .where('shop_id', '=', shopId)
    .orderBy('id')
    .forUpdate()
    .execute();
  return trx
    .selectFrom('payment_methods as method')
    .innerJoin('payment_method_versions as current', (join) =>
      join.onRef('current.method_id', '=', 'method.id').onRef('current.version', '=', 'method.version'),
    )
    .selectAll('current')
    .where('method.shop_id', '=', shopId)
    .where('method.id', '=', id)
    .executeTakeFirst();
}

async function moveTo(trx: Trx, shopId: string, id: string, position: number): Promise<void> {
  const rows = await trx
    .selectFrom('payment_methods')
    .select('id')
    .where('shop_id', '=', shopId)
    .where('id', '!=', id)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const order = rows.map((row) => row.id);
  order.splice(position, 0, id);
  for (const [index, each] of order.entries()) {
    await trx
      .updateTable('payment_methods')
      .set({ position: index + 1 })
      .where('id', '=', each)
      .where('shop_id', '=', shopId)
      .execute();
  }
}
