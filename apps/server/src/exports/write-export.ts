import { temporaryFile } from '../attachments/temporary-file.ts';
import type { ServerContext } from '../context.ts';
import type { ExportRow } from '../db/tables/exports.ts';
import type { Job } from '../jobs/job-queue.ts';
import type { OrderContext } from '../orders/order-context.ts';
import { exportKey } from './export-key.ts';
import { exportText } from './export-text.ts';
import type { SheetRow, SheetScope } from './sheet.ts';
import { sheets } from './sheets.ts';
import { zoneOf } from './zoned-time.ts';

type Context = Pick<ServerContext, 'db' | 'clock' | 'files'> & Pick<OrderContext, 'workflows'>;

export interface ExportJobData {
  readonly exportId: string;
}

/**
 * Writes an export from its beginning to its end: into a file of this machine, which then goes where files lie. One
 * that was deleted meanwhile leaves nothing; one that broke off is begun anew by the next attempt.
 */
export async function writeExport(context: Context, job: Job<ExportJobData>): Promise<void> {
  const { db, clock, files } = context;
  const row = await db
    .updateTable('exports')
    .set({ status: 'running', rows: 0 })
    .where('id', '=', job.data.exportId)
    .where('status', '!=', 'done')
    .returningAll()
    .executeTakeFirst();
  if (!row) return;
  try {
    await using file = await temporaryFile(await bytesOf(context, row, job.signal));
    await files.put(exportKey(row.id), { path: file.path });
    const kept = await db
      .updateTable('exports')
      .set({ status: 'done', size: file.size, done_at: clock.now() })
      .where('id', '=', row.id)
      .returning('id')
      .executeTakeFirst();
    if (!kept) await files.remove(exportKey(row.id));
  } catch (error) {
    if (job.isLastAttempt)
      await db.updateTable('exports').set({ status: 'failed' }).where('id', '=', row.id).execute();
    throw error;
  }
}

async function bytesOf(
  context: Context,
  row: ExportRow,
  signal: AbortSignal,
): Promise<AsyncIterable<Uint8Array>> {
  const { db } = context;
  const shop = await db
    .selectFrom('shops')
    .select(['id', 'settings'])
    .where('id', '=', row.shop_id)
    .executeTakeFirstOrThrow();
  const scope: SheetScope = { shop, filters: row.filters, locale: row.locale, now: context.clock.now() };
  const sheet = sheets[row.type];
  const total = await sheet.count(context, scope);
  await db.updateTable('exports').set({ total }).where('id', '=', row.id).execute();
  const pages = counted(context, row.id, signal, sheet.pages(context, scope));
  return encoded(exportText(row, sheet, zoneOf(shop), pages));
}

/** Says how far it is with every page, and stops when the attempt has taken too long. */
async function* counted(
  { db }: Context,
  id: string,
  signal: AbortSignal,
  pages: AsyncIterable<readonly SheetRow[]>,
): AsyncGenerator<readonly SheetRow[]> {
  let rows = 0;
  for await (const page of pages) {
    signal.throwIfAborted();
    yield page;
    rows += page.length;
    await db.updateTable('exports').set({ rows }).where('id', '=', id).execute();
  }
}

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const text of texts) yield encoder.encode(text);
}
