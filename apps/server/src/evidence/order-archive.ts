import type { Locale } from '@ordialog/core';
import type { Caller } from '../auth/caller.ts';
import type { AttachmentRow } from '../db/tables/attachments.ts';
import { actingAs } from '../orders/acting.ts';
import { listDeliveries } from '../orders/order-deliveries.ts';
import { localeFor } from '../orders/order-view.ts';
import type { EvidenceKey } from './evidence-key.ts';
import { type FilesContext, orderFiles } from './order-files.ts';
import { orderSnapshot } from './order-snapshot.ts';
import { signedFiles } from './signed-files.ts';
import { zipped } from './zipped.ts';

interface Context extends FilesContext {
  readonly publicUrl: string;
  readonly evidenceKey: EvidenceKey;
}

/** Where the key is published, behind the server's own address. */
export const keysPath = '/.well-known/ordialog-evidence.json';

/**
 * A ZIP of an order with all that the caller may see of it, signed; undefined when that is nothing. The same again is
 * the same to the byte for as long as nothing has happened.
 */
export async function orderArchive(
  context: Context,
  caller: Caller,
  orderId: string,
  wanted: Locale | undefined,
): Promise<{ readonly name: string; readonly content: ReadableStream<Uint8Array> } | undefined> {
  const snapshot = await orderSnapshot(context, caller, orderId);
  if (!snapshot) return undefined;
  const { order, head } = snapshot.stored;
  const acting = actingAs(caller, wanted);
  const locale = localeFor(order, acting.locale);
  const { shop, party } = acting;
  const deliveries =
    party === 'buyer' ? [] : (await listDeliveries(context, { ...acting, locale }, orderId)).toReversed();
  const at = snapshot.entries.at(-1)?.at ?? order.placedAt;
  const omitted: AttachmentRow[] = [];
  const kind = party === 'buyer' ? 'export' : 'evidence';
  const issuer = context.publicUrl;
  const files = orderFiles(context, {
    shop,
    party,
    locale,
    snapshot,
    deliveries,
    issuer,
    keysUrl: issuer + keysPath,
    omit: (attachment) => omitted.push(attachment),
  });
  const told = () =>
    ({
      kind,
      issuer,
      shop: { name: shop.name, publicKey: shop.public_key },
      order: { id: order.id, number: order.number },
      head,
      at,
      omitted: omitted.map(({ id, name, sha256 }) => ({ id, name, sha256 })),
    }) as const;
  return {
    name: `${order.number}-${kind}.zip`,
    content: streamOf(zipped(signedFiles(files, told, context.evidenceKey), new Date(at))),
  };
}

/** Made as fast as it is fetched, and no further once its reader goes away. */
function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
