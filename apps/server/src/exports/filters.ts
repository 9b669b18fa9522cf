import type { ExportFilters } from '@ordialog/protocol';
import { type Expression, expressionBuilder, type SqlBool } from 'kysely';
import type { Database } from '../db/database.ts';

const day = 24 * 60 * 60 * 1000;

/** The first instant that is wanted, and the first that is not any more. */
export function spanOf({ from, to }: ExportFilters): { readonly from?: Date; readonly to?: Date } {
  const isDay = to !== undefined && !to.includes('T');
  return {
    ...(from === undefined ? {} : { from: new Date(from) }),
    ...(to === undefined ? {} : { to: new Date(Date.parse(to) + (isDay ? day : 0)) }),
  };
}

/** For a query that has the table of orders: the shop's, in the state and the view that are wanted. */
export function ofWantedOrders(shopId: string, { state, view }: ExportFilters): Expression<SqlBool> {
  const eb = expressionBuilder<Database, 'orders'>();
  return eb.and([
    eb('orders.shop_id', '=', shopId),
    ...(state === undefined ? [] : [eb('orders.state', '=', state)]),
    ...(view === undefined ? [] : [eb('orders.ended', '=', view === 'history')]),
  ]);
}
