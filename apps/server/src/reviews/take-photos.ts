import type { Attachment, Author } from '@ordialog/core';
import { takeAttachments } from '../attachments/take-attachments.ts';
import type { Trx } from '../db/database.ts';
import type { StoredOrder } from '../orders/stored-order.ts';

interface Wanted {
  readonly author: Author & { readonly id: string };
  readonly ids: readonly string[];
  /** Those the review has already; they may stay. */
  readonly had?: readonly Attachment[];
}

/** The pictures that a review is given, for its entry, which comes next; undefined when one cannot be had. */
export async function takePhotos(
  trx: Trx,
  { order, head }: Pick<StoredOrder, 'order' | 'head'>,
  { author, ids, had = [] }: Wanted,
): Promise<readonly Attachment[] | undefined> {
  if (new Set(ids).size !== ids.length) return undefined;
  const added = ids.filter((id) => !had.some((photo) => photo.id === id));
  if (!(await arePictures(trx, added))) return undefined;
  const { id: orderId, shopId } = order;
  const taken =
    added.length === 0
      ? []
      : await takeAttachments(trx, { shopId, orderId, author, ids: added, seq: head + 1 });
  if (!taken) return undefined;
  const all = [...had, ...taken];
  return ids.flatMap((id) => all.find((photo) => photo.id === id) ?? []);
}

/** Asked before they are taken: what has been taken belongs to an entry. */
async function arePictures(trx: Trx, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return true;
  const pictures = await trx
    .selectFrom('attachments')
    .select('id')
    .where('id', 'in', ids)
    .where('type', 'like', 'image/%')
    .execute();
  return pictures.length === ids.length;
}
