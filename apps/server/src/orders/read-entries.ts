import type { Locale } from '@ordialog/core';
import type { EntryList } from '@ordialog/protocol';
import type { Caller } from '../auth/caller.ts';
import { workflowAt } from '../workflows/workflow-at.ts';
import { actingAs } from './acting.ts';
import { entryView } from './entry-view.ts';
import type { OrderContext } from './order-context.ts';
import { localeFor } from './order-view.ts';
import { findOrder } from './reachable-orders.ts';
import { entryOf } from './stored-entry.ts';

export interface EntryWindow {
  readonly after?: number | undefined;
  readonly before?: number | undefined;
  readonly limit?: number | undefined;
}

/**
 * A stretch of an order's log in ascending `seq`: the first after `after`, or with `before` alone the last before
 * it. Undefined when the caller may not see the order.
 */
export async function readEntries(
  { db, workflows }: Pick<OrderContext, 'db' | 'workflows'>,
  caller: Caller,
  orderId: string,
  { after, before, limit = 100 }: EntryWindow,
  wanted: Locale | undefined,
): Promise<EntryList | undefined> {
  const stored = await findOrder(db, caller, orderId);
  if (!stored) return undefined;
  const backwards = before !== undefined && after === undefined;
  const rows = await db
    .selectFrom('entries')
    .selectAll()
    .where('shop_id', '=', caller.shop.id)
    .where('order_id', '=', orderId)
    .where('seq', '>', after ?? 0)
    .$if(before !== undefined, (query) => query.where('seq', '<', before ?? 0))
    .orderBy('seq', backwards ? 'desc' : 'asc')
    .limit(limit + 1)
    .execute();
  const kept = rows.slice(0, limit);
  if (backwards) kept.reverse();
  const { party, locale } = actingAs(caller, wanted);
  const workflowOf = await workflowAt({ db, workflows }, stored.order);
  const language = localeFor(stored.order, locale);
  const items = kept.map((row) => entryView(workflowOf(row.seq), entryOf(row), party, language));
  const edge = backwards ? items.at(0) : items.at(-1);
  const nextCursor = rows.length > limit && edge ? String(edge.seq) : null;
  // A row committed between the two reads is in the items already.
  return { items, nextCursor, head: Math.max(stored.head, items.at(-1)?.seq ?? 0) };
}
