import { sql } from 'kysely';
import { ofWantedOrders, spanOf } from './filters.ts';
import { pageSize, type Sheet, type SheetContext, type SheetScope } from './sheet.ts';
import { zonedTime, zoneOf } from './zoned-time.ts';

/** A review in a line, hidden ones too; what waits for the shop's own rating is not among them. */
export const reviewSheet: Sheet = {
  columns: ['number', 'reviewedAt', 'buyer', 'email', 'items', 'rating', 'text', 'reply', 'hidden', 'id'],

  async count({ db }, scope) {
    const { count } = await wanted(db, scope)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return count;
  },

  async *pages({ db }, scope) {
    const time = zonedTime(zoneOf(scope.shop));
    let last: { readonly at: Date; readonly id: string } | undefined;
    for (;;) {
      const rows = await page(db, scope, last);
      yield rows.map(({ number, buyer, lines, given, order_id: orderId, at, edited_at, rating, ...row }) => {
        const titles = lines.map(({ title }) => title);
        // The shop's own words, whole; the buyer's are as the public reads them.
        const reply = given?.reply?.text;
        const hidden = given?.hidden?.reason;
        return {
          record: {
            orderId,
            number,
            at: at.toISOString(),
            editedAt: edited_at?.toISOString() ?? null,
            buyer: { email: buyer.email, name: buyer.name ?? null },
            lines: lines.map(({ sku, title }) => ({ sku: sku ?? null, title })),
            rating,
            text: row.text,
            reply: given?.reply ? { text: given.reply.text, at: given.reply.at } : null,
            hidden: given?.hidden ?? null,
          },
          cells: [
            number,
            time(at.toISOString()),
            buyer.name,
            buyer.email,
            titles.join('\n'),
            rating,
            row.text,
            reply,
            hidden,
            orderId,
          ],
        };
      });
      const end = rows.at(-1);
      last = end && { at: end.at, id: end.id };
      if (rows.length < pageSize) return;
    }
  },
};

function wanted(db: SheetContext['db'], { shop, filters, now }: SheetScope) {
  const { from, to } = spanOf(filters);
  return db
    .selectFrom('reviews')
    .innerJoin('orders', 'orders.id', 'reviews.order_id')
    .where(ofWantedOrders(shop.id, filters))
    .where('reviews.shop_id', '=', shop.id)
    .where('reviews.opens_at', '<=', now)
    .$if(from !== undefined, (q) => q.where('reviews.at', '>=', from ?? new Date()))
    .$if(to !== undefined, (q) => q.where('reviews.at', '<', to ?? new Date()));
}

function page(
  db: SheetContext['db'],
  scope: SheetScope,
  last: { readonly at: Date; readonly id: string } | undefined,
) {
  return wanted(db, scope)
    .selectAll('reviews')
    .select(['orders.number', 'orders.buyer', 'orders.lines', 'orders.review as given'])
    .$if(last !== undefined, (q) =>
      q.where(sql<boolean>`(reviews.at, reviews.id) < (${last?.at}, ${last?.id}::uuid)`),
    )
    .orderBy('reviews.at', 'desc')
    .orderBy('reviews.id', 'desc')
    .limit(pageSize)
    .execute();
}
