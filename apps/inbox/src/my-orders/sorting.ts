import type { OrderSummary } from '@ordialog/protocol';
import type { ListRow } from '../orders/list-rows.ts';

export type SortKey = 'number' | 'buyer' | 'state' | 'total' | 'placed' | 'due' | 'ended';

/** The columns of orders that run, and of those that have ended. */
export const openColumns: readonly SortKey[] = ['number', 'buyer', 'state', 'total', 'placed', 'due'];
export const endedColumns: readonly SortKey[] = ['number', 'buyer', 'state', 'total', 'placed', 'ended'];

export interface Sorting {
  readonly key: SortKey;
  readonly way: 'ascending' | 'descending';
}

/** What a first click on a column's head sorts by: the newest and greatest first, the soonest due first. */
export function firstWay(key: SortKey): Sorting['way'] {
  return key === 'buyer' || key === 'state' || key === 'due' ? 'ascending' : 'descending';
}

/** The rows in another order. Those without a value stand last, whichever way. */
export function sorted(rows: readonly ListRow[], { key, way }: Sorting, locale: string): readonly ListRow[] {
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const sign = way === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [one, other] = [sortValue(a.order, key), sortValue(b.order, key)];
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined);
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
    return sign * collator.compare(String(one), String(other));
  });
}

function sortValue(
  { number, buyer, stateName, totals, placedAt, stateEnteredAt, deadline }: OrderSummary,
  key: SortKey,
) {
  switch (key) {
    case 'number':
      return number;
    case 'buyer':
      return buyer.name ?? buyer.email;
    case 'state':
      return stateName;
    case 'total':
      return totals.total;
    case 'placed':
      return Date.parse(placedAt);
    case 'ended':
      return Date.parse(stateEnteredAt);
    case 'due':
      return deadline ? Date.parse(deadline.dueAt) : undefined;
  }
}
