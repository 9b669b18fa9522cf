import type { Locale } from '@ordialog/core';
import type { OrderList, OrderListQuery, orderSorts } from '@ordialog/protocol';
import { sql } from 'kysely';
import type { Caller } from '../auth/caller.ts';
import type { OrderRow } from '../db/tables/orders.ts';
import { actingAs } from './acting.ts';
import { type Cursor, cursorOf, readCursor } from './list-cursor.ts';
import type { OrderContext } from './order-context.ts';
import { orderSummary } from './order-summary.ts';
import { localeFor } from './order-view.ts';
import { reachableOrders } from './reachable-orders.ts';
import { storedOrderOf } from './stored-order.ts';

type Sort = (typeof orderSorts)[number];

/** What each order of a list is sorted by; ids decide between equals, so that a page ends between two rows. */
const sorting: Record<
  Sort,
  { column: 'waiting_since' | 'placed_at' | 'updated_at' | 'due_at'; way: 'asc' | 'desc' }
> = {
  waiting: { column: 'waiting_since', way: 'asc' },
  newest: { column: 'placed_at', way: 'desc' },
  updated: { column: 'updated_at', way: 'desc' },
  deadline: { column: 'due_at', way: 'asc' },
};

const oneDay = 24 * 60 * 60 * 1000;

/**
 * A page of the orders a caller may see; `invalid_cursor` when the cursor is none of ours for this sort. Orders that
 * lack what is sorted by, such as a deadline, come after all others, the newest first.
 */
export async function listOrders(
  { db, workflows, clock }: Pick<OrderContext, 'db' | 'workflows' | 'clock'>,
  caller: Caller,
  query: OrderListQuery,
  wanted: Locale | undefined,
): Promise<OrderList | 'invalid_cursor'> {
  const sort = query.sort ?? defaultSort(query.view);
  const { column, way } = sorting[sort];
  const start = query.cursor === undefined ? undefined : readCursor(query.cursor, sort);
  if (start === null) return 'invalid_cursor';
  const limit = query.limit ?? 50;
  const matching = filtered(reachableOrders(db, caller).selectAll('orders'), query, clock.now());
  const sorted = start?.isRest
    ? []
    : await matching
        .where(`orders.${column}`, 'is not', null)
        .$if(start !== undefined, (q) => q.where(after(column, way, start)))
        .orderBy(`orders.${column}`, way)
        .orderBy('orders.id', way)
        .limit(limit + 1)
        .execute();
  const missing = hasRest(sort, query) ? limit + 1 - sorted.length : 0;
  const rest =
    missing > 0
      ? await matching
          .where(`orders.${column}`, 'is', null)
          .$if(start?.isRest === true, (q) => q.where(after('placed_at', 'desc', start)))
          .orderBy('orders.placed_at', 'desc')
          .orderBy('orders.id', 'desc')
          .limit(missing)
          .execute()
      : [];
  const rows = [...sorted, ...rest];
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return {
    items: await summaries({ db, workflows }, caller, kept, wanted),
    nextCursor: rows.length > limit && last ? endOf(sort, last) : null,
  };
}

function endOf(sort: Sort, last: OrderRow): string {
  const at = last[sorting[sort].column];
  return cursorOf(sort, at ?? last.placed_at, last.id, at === null);
}

/** Whether there can be orders without a value to sort by: not where the view asks for that value. */
function hasRest(sort: Sort, { view, waitingFor }: OrderListQuery): boolean {
  switch (sort) {
    case 'waiting':
      return view !== 'waiting' && waitingFor !== 'seller';
    case 'deadline':
      return view !== 'deadline';
    case 'newest':
    case 'updated':
      return false;
  }
}

function defaultSort(view: OrderListQuery['view']): Sort {
  if (view === 'waiting' || view === 'deadline') return view;
  return view === 'history' ? 'updated' : 'newest';
}

type OrdersQuery = ReturnType<ReturnType<typeof reachableOrders>['selectAll']>;

function filtered(query: OrdersQuery, wanted: OrderListQuery, now: Date): OrdersQuery {
  const { view, state, phase, waitingFor, number, q } = wanted;
  const pattern = `%${(q ?? '')
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`;
  return query
    .$if(view === 'waiting' || waitingFor === 'seller', (it) =>
      it.where('orders.waiting_since', 'is not', null),
    )
    .$if(view === 'deadline', (it) => it.where('orders.due_at', '<', new Date(now.getTime() + oneDay)))
    .$if(view === 'open', (it) => it.where('orders.ended', '=', false))
    .$if(view === 'history', (it) => it.where('orders.ended', '=', true))
    .$if(state !== undefined, (it) => it.where('orders.state', '=', state ?? ''))
    .$if(phase !== undefined, (it) => it.where('orders.phase', '=', phase ?? 'ended'))
    .$if(waitingFor === 'buyer', (it) => it.where('orders.waiting_for', '=', 'buyer'))
    .$if(number !== undefined, (it) => it.where('orders.number', '=', number ?? ''))
    .$if(q !== undefined, (it) => it.where('orders.search', 'like', pattern));
}

function after(column: string, way: 'asc' | 'desc', start: Cursor | undefined) {
  const compare = way === 'asc' ? sql`>` : sql`<`;
  return sql<boolean>`(${sql.ref(`orders.${column}`)}, orders.id) ${compare} (${start?.at}, ${start?.id})`;
}

async function summaries(
  { db, workflows }: Pick<OrderContext, 'db' | 'workflows'>,
  caller: Caller,
  rows: readonly OrderRow[],
  wanted: Locale | undefined,
): Promise<OrderList['items']> {
  if (rows.length === 0) return [];
  const newest = await db
    .selectFrom('entries')
    .selectAll()
    .where('shop_id', '=', caller.shop.id)
    .where((eb) => eb.or(rows.map(({ id, last_seq }) => eb.and({ order_id: id, seq: last_seq }))))
    .execute();
  const byOrder = new Map(newest.map((entry) => [entry.order_id, entry]));
  const { party, locale } = actingAs(caller, wanted);
  return Promise.all(
    rows.map(async (row) => {
      const { order } = storedOrderOf(row);
      const workflow = await workflows.get(db, row.shop_id, order.workflow);
      return orderSummary(workflow, row, byOrder.get(row.id), { party, locale: localeFor(order, locale) });
    }),
  );
}
