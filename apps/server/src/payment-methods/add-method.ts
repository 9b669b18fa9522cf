import { randomUUID } from 'node:crypto';
import { checkPaymentDetails, type PaymentDetailsProblem, tidyPaymentDetails } from '@ordialog/core';
import type { NewPaymentMethod } from '@ordialog/protocol';
import type { Db, Trx } from '../db/database.ts';
import { asJson } from '../db/json-column.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { tellOwners } from './tell-owners.ts';
import { writtenIn } from './written-in.ts';

/** Who changes a shop's ways to pay: a person of it. */
export interface MethodAuthor {
  readonly id: string;
  readonly name: string;
}

export type AddOutcome =
  | { readonly code: 'added'; readonly id: string }
  | { readonly code: 'invalid'; readonly problems: readonly PaymentDetailsProblem[] }
  | { readonly code: 'too_many_payment_methods' };

const mostMethods = 30;

/** Saves a new way to pay after those that the shop has, and tells all its owners. */
export async function addMethod(
  { db, jobs }: { readonly db: Db; readonly jobs: JobQueue },
  shopId: string,
  author: MethodAuthor,
  wanted: NewPaymentMethod,
  now: Date,
): Promise<AddOutcome> {
  const details = tidyPaymentDetails(wanted.details);
  const problems = checkPaymentDetails(details);
  if (problems.length > 0) return { code: 'invalid', problems };
  return db.transaction().execute(async (trx): Promise<AddOutcome> => {
    // Whoever adds one at the same time comes after.
    await trx.selectFrom('shops').select('id').where('id', '=', shopId).forUpdate().execute();
    const { count, last } = await trx
      .selectFrom('payment_methods')
      .select(({ fn }) => [fn.countAll<string>().as('count'), fn.max('position').as('last')])
      .where('shop_id', '=', shopId)
      .executeTakeFirstOrThrow();
    if (Number(count) >= mostMethods) return { code: 'too_many_payment_methods' };
    const id = await insertMethod(
      trx,
      shopId,
      author,
      { ...wanted, details },
      { position: (last ?? 0) + 1, now },
    );
    await tellOwners(trx, jobs, shopId, { kind: 'method_changed', methodId: id, version: 1 });
    return { code: 'added', id };
  });
}

/** Its first version. The details are tidy and right. */
export async function insertMethod(
  trx: Trx,
  shopId: string,
  author: MethodAuthor,
  { details, name = {}, note = {} }: NewPaymentMethod,
  { position, now }: { readonly position: number; readonly now: Date },
): Promise<string> {
  const id = `pm_${randomUUID()}`;
  await trx
    .insertInto('payment_methods')
    .values({ id, shop_id: shopId, position, version: 1, active: true, created_at: now })
    .execute();
  await trx
    .insertInto('payment_method_versions')
    .values({
      method_id: id,
      version: 1,
      shop_id: shopId,
      name: asJson(writtenIn(name)),
      note: asJson(writtenIn(note)),
      details: asJson(details),
      active: true,
      author_id: author.id,
      author_name: author.name,
      created_at: now,
    })
    .execute();
  return id;
}
