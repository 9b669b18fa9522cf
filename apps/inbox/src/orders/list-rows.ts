import type { OrderSummary } from '@ordialog/protocol';
import { belongsTo, compareIn, type ListQuery } from './order-list-query.ts';

/** A row of a list. A settled one no longer belongs there and stays only so that nothing moves under its reader. */
export interface ListRow {
  readonly order: OrderSummary;
  readonly settled: boolean;
}

export interface Rows {
  readonly rows: readonly ListRow[];
  /** The server has no more than these. */
  readonly complete: boolean;
}

/** What becomes of a row whose order no longer belongs to the list. */
export type Leaving = 'stay' | 'go';

/** The rows with orders that changed: known ones keep their place, new ones come to theirs. */
export function withChanged(
  { rows, complete }: Rows,
  changed: readonly OrderSummary[],
  { query, leaving, now }: { query: ListQuery; leaving: Leaving; now: number },
): readonly ListRow[] {
  return changed.reduce<readonly ListRow[]>((list, order) => {
    const known = list.find((row) => row.order.id === order.id);
    // Answers can overtake each other.
    if (known && known.order.updatedAt > order.updatedAt) return list;
    const belongs = belongsTo(query, order, now);
    if (known) {
      const settled = query.q === undefined && !belongs;
      if (settled && leaving === 'go') return list.filter((row) => row !== known);
      return list.map((row) => (row === known ? { order, settled } : row));
    }
    return belongs ? inserted(list, order, query.view, complete) : list;
  }, rows);
}

/** The rows after the seller has read an order up to an entry. */
export function withRead(rows: readonly ListRow[], orderId: string, upTo: number): readonly ListRow[] {
  return rows.map((row) =>
    row.order.id === orderId && row.order.unread > 0 && upTo >= row.order.head
      ? { ...row, order: { ...row.order, unread: 0 } }
      : row,
  );
}

/** The rows without those that no longer belong: for when the reader has looked away. */
export function withoutSettled(rows: readonly ListRow[]): readonly ListRow[] {
  return rows.some(({ settled }) => settled) ? rows.filter(({ settled }) => !settled) : rows;
}

/** The next page of the server's, without what came in by itself meanwhile. */
export function withPage(rows: readonly ListRow[], page: readonly OrderSummary[]): readonly ListRow[] {
  const known = new Set(rows.map(({ order }) => order.id));
  return [...rows, ...page.filter(({ id }) => !known.has(id)).map((order) => ({ order, settled: false }))];
}

function inserted(
  rows: readonly ListRow[],
  order: OrderSummary,
  view: ListQuery['view'],
  complete: boolean,
): readonly ListRow[] {
  const place = rows.findIndex((row) => compareIn(view, order, row.order) < 0);
  if (place >= 0) return rows.toSpliced(place, 0, { order, settled: false });
  // Below the last row that was fetched it will come with the next page.
  return complete ? [...rows, { order, settled: false }] : rows;
}
