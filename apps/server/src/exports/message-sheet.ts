import { exportTexts } from '@ordialog/i18n';
import { sql } from 'kysely';
import { readBy } from '../contact-filter/read-by.ts';
import { isMessage } from '../orders/entry-view.ts';
import { entryOf } from '../orders/stored-entry.ts';
import { ofWantedOrders, spanOf } from './filters.ts';
import { pageSize, type Sheet, type SheetContext, type SheetScope } from './sheet.ts';
import { zonedTime, zoneOf } from './zoned-time.ts';

/** A message in a line, as the shop's people read it now. */
export const messageSheet: Sheet = {
  columns: ['number', 'seq', 'at', 'side', 'author', 'text', 'files', 'editedAt', 'withdrawnAt', 'id'],

  async count({ db }, scope) {
    const { count } = await wanted(db, scope)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return count;
  },

  async *pages({ db }, scope) {
    const time = zonedTime(zoneOf(scope.shop));
    let last: Place | undefined;
    for (;;) {
      const rows = await page(db, scope, last);
      yield rows.map(({ number, placed_at: _, ...row }) => {
        const entry = entryOf(row);
        if (!isMessage(entry)) throw new Error(`entry ${entry.seq} of ${entry.orderId} is no message`);
        const { author, content, seq, at } = entry;
        const text = readBy('seller', author.type, content);
        const { editedAt, withdrawnAt } = content;
        const files = (content.attachments ?? []).map(({ name }) => name);
        const side = exportTexts[scope.locale](`side.${author.type}`);
        const { orderId } = entry;
        return {
          record: {
            orderId,
            number,
            seq,
            at,
            author: { type: author.type, name: author.name ?? null },
            text,
            files,
            editedAt: editedAt ?? null,
            withdrawnAt: withdrawnAt ?? null,
          },
          cells: [
            number,
            seq,
            time(at),
            side,
            author.name,
            text,
            files.join('\n') || undefined,
            time(editedAt),
            time(withdrawnAt),
            orderId,
          ],
        };
      });
      const end = rows.at(-1);
      last = end && { placedAt: end.placed_at, orderId: end.order_id, seq: end.seq };
      if (rows.length < pageSize) return;
    }
  },
};

/** Where a page ended. */
interface Place {
  readonly placedAt: Date;
  readonly orderId: string;
  readonly seq: number;
}

function wanted(db: SheetContext['db'], { shop, filters }: SheetScope) {
  const { from, to } = spanOf(filters);
  return db
    .selectFrom('orders')
    .innerJoin('entries', 'entries.order_id', 'orders.id')
    .where(ofWantedOrders(shop.id, filters))
    .where('entries.shop_id', '=', shop.id)
    .where('entries.kind', '=', 'message')
    .$if(from !== undefined, (q) => q.where('entries.at', '>=', from ?? new Date()))
    .$if(to !== undefined, (q) => q.where('entries.at', '<', to ?? new Date()));
}

function page(db: SheetContext['db'], scope: SheetScope, last: Place | undefined) {
  return (
    wanted(db, scope)
      .selectAll('entries')
      .select(['orders.number', 'orders.placed_at'])
      // The first is what an index finds; the second leaves out what was read of the same order.
      .$if(last !== undefined, (q) =>
        q
          .where(sql<boolean>`(orders.placed_at, orders.id) <= (${last?.placedAt}, ${last?.orderId})`)
          .where((eb) =>
            eb.or([eb('orders.id', '!=', last?.orderId ?? ''), eb('entries.seq', '>', last?.seq ?? 0)]),
          ),
      )
      .orderBy('orders.placed_at', 'desc')
      .orderBy('orders.id', 'desc')
      .orderBy('entries.seq')
      .limit(pageSize)
      .execute()
  );
}
