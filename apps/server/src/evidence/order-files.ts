import type { Locale, Party } from '@ordialog/core';
import { exportTexts } from '@ordialog/i18n';
import type { AttachmentView, DeliveryView, EntryView } from '@ordialog/protocol';
import type { FileStorage } from '../attachments/storage/file-storage.ts';
import { withoutLinks } from '../attachments/without-links.ts';
import type { Db } from '../db/database.ts';
import type { AttachmentRow } from '../db/tables/attachments.ts';
import type { Shop } from '../db/tables/shops.ts';
import { orderDocument, orderDocuments } from '../deliveries/order-documents.ts';
import { entryView } from '../orders/entry-view.ts';
import type { OrderContext } from '../orders/order-context.ts';
import { orderView } from '../orders/order-view.ts';
import { asItStands } from '../reviews/as-it-stands.ts';
import { workflowAt } from '../workflows/workflow-at.ts';
import { evidencePage } from './evidence-page.ts';
import { entriesForSeller, type OrderSnapshot, orderForSeller } from './order-snapshot.ts';
import type { FileToZip } from './zipped.ts';

export interface FilesContext extends Pick<OrderContext, 'db' | 'workflows' | 'clock'> {
  readonly files: FileStorage;
}

interface Wanted {
  readonly shop: Shop;
  readonly party: Party;
  readonly locale: Locale;
  readonly snapshot: OrderSnapshot;
  readonly deliveries: readonly DeliveryView[];
  readonly keysUrl: string;
  readonly issuer: string;
  /** Told of an attachment that is not where files lie. */
  readonly omit: (attachment: AttachmentRow) => void;
}

/**
 * What is put together of an order: for the shop the records as they are kept, for its buyer what they may see; and
 * for both a page to read, the papers and the files. The files are read one after the other, as they are asked for.
 */
export async function* orderFiles(
  context: FilesContext,
  { shop, party, locale, snapshot, deliveries, keysUrl, issuer, omit }: Wanted,
): AsyncGenerator<FileToZip> {
  const { stored, entries } = snapshot;
  const { order } = stored;
  const now = context.clock.now();
  const workflowOf = await workflowAt(context, order);
  const views = entries.map((entry) =>
    entryView(workflowOf(entry.seq), asItStands(entry, order, now), party, locale, withoutLinks),
  );
  const workflow = workflowOf(stored.head + 1);
  const view = orderView(workflow, stored, { party, locale, shop, now, links: withoutLinks }, []);
  const shown = views.filter(({ kind }) => kind !== 'withheld');
  const t = exportTexts[locale];
  const told = { shop: shop.name, head: stored.head };
  const about = t(party === 'buyer' ? 'evidence.aboutBuyer' : 'evidence.about', told);
  const before = party === 'buyer' ? new Map<number, string>() : saidBefore(snapshot);

  const manual = [
    about,
    t('evidence.verifyTitle'),
    t('evidence.verifyList'),
    `  ${keysUrl}`,
    t('evidence.verifyCommand'),
    `  pnpm verify-evidence ${order.number}-${party === 'buyer' ? 'export' : 'evidence'}.zip ${issuer}`,
  ];
  yield text('README.txt', `${manual.join('\n\n')}\n`);
  yield text(
    'order.html',
    await evidencePage({ locale, about, order: view, entries: shown, before, deliveries }),
  );
  if (party === 'buyer') {
    yield json('order.json', view);
    yield json('log.json', shown);
  } else {
    yield json('order.json', { ...orderForSeller(order, now), totals: view.totals, read: stored.read });
    yield json('log.json', entriesForSeller(snapshot, now));
    yield json('deliveries.json', deliveries);
  }
  yield* papers(context.db, { shopId: shop.id, orderId: order.id, party });
  const visible = new Set(shown.map(({ seq }) => seq));
  const given = party === 'buyer' ? new Set(shown.flatMap(filesIn).map(({ id }) => id)) : undefined;
  for (const attachment of snapshot.attachments) {
    const { id, name, used_seq: seq, storage_key: key } = attachment;
    const isSeen = given === undefined ? seq !== null && visible.has(seq) : given.has(id);
    if (!isSeen) continue;
    const content = key === null ? undefined : await context.files.get(key);
    if (content) yield { path: `attachments/${String(seq).padStart(5, '0')}-${id}/${name}`, content };
    else omit(attachment);
  }
}

/** The files that an entry shows. */
function filesIn(entry: EntryView): readonly AttachmentView[] {
  switch (entry.kind) {
    case 'message':
      return entry.attachments ?? [];
    case 'review':
      return entry.photos ?? [];
    case 'transition':
      return entry.fields.flatMap(({ attachment }) => attachment ?? []);
    case 'order_placed':
    case 'review_reply':
    case 'event':
    case 'withheld':
      return [];
  }
}

function saidBefore({ entries }: OrderSnapshot): ReadonlyMap<number, string> {
  return new Map(
    entries.flatMap(({ seq, content }) =>
      content.kind === 'message_edited' || content.kind === 'message_withdrawn'
        ? [[seq, content.before.text] as const]
        : [],
    ),
  );
}

async function* papers(
  db: Db,
  order: { readonly shopId: string; readonly orderId: string; readonly party: Party },
): AsyncGenerator<FileToZip> {
  for (const { type } of await orderDocuments(db, order)) {
    const paper = await orderDocument(db, { ...order, type });
    if (paper) yield { path: `documents/${type}.pdf`, content: [new Uint8Array(paper.pdf)] };
  }
}

const text = (path: string, content: string): FileToZip => ({ path, content: [Buffer.from(content)] });
const json = (path: string, value: unknown): FileToZip => text(path, `${JSON.stringify(value, null, 2)}\n`);
