import { randomUUID } from 'node:crypto';
import type { Locale } from '@ordialog/core';
import type { ExportView, PostExport } from '@ordialog/protocol';
import type { Caller } from '../auth/caller.ts';
import type { ServerContext } from '../context.ts';
import { asJson } from '../db/json-column.ts';
import type { ExportRow } from '../db/tables/exports.ts';
import { exportJob } from './define-export-job.ts';
import { exportKey } from './export-key.ts';
import { exportView } from './export-view.ts';
import type { ExportJobData } from './write-export.ts';

type Context = Pick<ServerContext, 'db' | 'jobs' | 'clock' | 'files' | 'exportLinks'>;

/** Each is a copy of much that is private, so there cannot be very many. */
const mostExports = 20;
const keptMs = 24 * 60 * 60 * 1000;

export async function beginExport(
  { db, jobs, clock, exportLinks }: Context,
  caller: Caller,
  { type, format, filters = {}, separator = 'comma' }: PostExport,
  locale: Locale,
): Promise<ExportView | 'too_many_exports'> {
  return db.transaction().execute(async (trx) => {
    const now = clock.now();
    // Of requests at the same time, one waits here for the other and counts it.
    await trx.selectFrom('shops').select('id').where('id', '=', caller.shop.id).forNoKeyUpdate().execute();
    const { count } = await trx
      .selectFrom('exports')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('shop_id', '=', caller.shop.id)
      .where('expires_at', '>', now)
      .executeTakeFirstOrThrow();
    if (count >= mostExports) return 'too_many_exports';
    const row = await trx
      .insertInto('exports')
      .values({
        id: randomUUID(),
        shop_id: caller.shop.id,
        type,
        format,
        separator,
        filters: asJson(filters),
        locale,
        status: 'waiting',
        rows: 0,
        total: null,
        size: null,
        requested_by: caller.kind === 'staff' ? caller.staff.name : null,
        created_at: now,
        done_at: null,
        expires_at: new Date(now.getTime() + keptMs),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    const data: ExportJobData = { exportId: row.id };
    await jobs.enqueue(trx, exportJob, data);
    return exportView(row, exportLinks);
  });
}

/** The newest first. */
export async function listExports(
  { db, clock, exportLinks }: Context,
  shopId: string,
): Promise<ExportView[]> {
  const rows = await db
    .selectFrom('exports')
    .selectAll()
    .where('shop_id', '=', shopId)
    .where('expires_at', '>', clock.now())
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => exportView(row, exportLinks));
}

/** Undefined when the shop has none of that id, or not any more. */
export function findExport(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  shopId: string,
  id: string,
): Promise<ExportRow | undefined> {
  return db
    .selectFrom('exports')
    .selectAll()
    .where('shop_id', '=', shopId)
    .where('id', '=', id)
    .where('expires_at', '>', clock.now())
    .executeTakeFirst();
}

/** Whether there was one. The row goes first: who still writes the file then finds it gone, and removes it. */
export async function deleteExport({ db, files }: Context, shopId: string, id: string): Promise<boolean> {
  const row = await db
    .deleteFrom('exports')
    .where('shop_id', '=', shopId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  if (row) await files.remove(exportKey(row.id));
  return row !== undefined;
}
