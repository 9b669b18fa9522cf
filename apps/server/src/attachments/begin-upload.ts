import { randomUUID } from 'node:crypto';
import type { BeginUpload } from '@ordialog/protocol';
import { asJson } from '../db/json-column.ts';
import type { AttachmentRow } from '../db/tables/attachments.ts';
import type { Acting } from '../orders/acting.ts';
import type { AttachmentContext } from './attachment-context.ts';

/** Of one person in one order, that no entry uses: enough for three full messages on their way. */
const mostUnused = 30;
/** Of one order, in bytes. */
const mostOfOrder = 1024 ** 3;

export type Begun =
  | { readonly code: 'begun' | 'known'; readonly row: AttachmentRow }
  | { readonly code: 'upload_conflict' | 'too_many_attachments' };

/** Makes room for a file; the same `clientUploadId` of its author again finds what there is of it. */
export async function beginUpload(
  { db, clock }: Pick<AttachmentContext, 'db' | 'clock'>,
  { shop, author }: Acting,
  orderId: string,
  { clientUploadId, name, size }: Omit<BeginUpload, 'clientUploadId'> & { clientUploadId: string | null },
): Promise<Begun> {
  const own = db
    .selectFrom('attachments')
    .where('order_id', '=', orderId)
    .where('shop_id', '=', shop.id)
    .where('author_type', '=', author.type)
    .where('author_id', '=', author.id);
  const earlier = () => own.selectAll().where('client_id', '=', clientUploadId).executeTakeFirst();
  const known = clientUploadId === null ? undefined : await earlier();
  if (known) return asBegunBefore(known, { name, size });
  const { unused } = await own
    .select(({ fn }) => fn.countAll<string>().as('unused'))
    .where('used_seq', 'is', null)
    .executeTakeFirstOrThrow();
  const { bytes } = await db
    .selectFrom('attachments')
    .select(({ fn }) => fn.sum<string | null>('upload_size').as('bytes'))
    .where('order_id', '=', orderId)
    .executeTakeFirstOrThrow();
  if (Number(unused) >= mostUnused || Number(bytes) + size > mostOfOrder)
    return { code: 'too_many_attachments' };
  const row = await db
    .insertInto('attachments')
    .values({
      id: randomUUID(),
      shop_id: shop.id,
      order_id: orderId,
      author_type: author.type,
      author_id: author.id,
      client_id: clientUploadId,
      state: 'uploading',
      name,
      upload_size: size,
      parts: asJson([]),
      created_at: clock.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (row) return { code: 'begun', row };
  // Begun by two requests at once: the other one was quicker.
  const other = await earlier();
  if (!other) throw new Error(`the upload ${clientUploadId} was there and is gone`);
  return asBegunBefore(other, { name, size });
}

function asBegunBefore(row: AttachmentRow, { name, size }: { name: string; size: number }): Begun {
  // A name is cleaned once the file is whole.
  const same = row.upload_size === size && (row.state === 'ready' || row.name === name);
  return same ? { code: 'known', row } : { code: 'upload_conflict' };
}
