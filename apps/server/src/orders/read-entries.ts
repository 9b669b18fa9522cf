import type { Locale } from '@ordialog/core';
import type { EntryList } from '@ordialog/protocol';
import type { Caller } from '../auth/caller.ts';
import { asItStands } from '../reviews/as-it-stands.ts';
import { workflowAt } from '../workflows/workflow-at.ts';
import { actingAs } from './acting.ts';
import { entryView } from './entry-view.ts';
import { findSaid, says } from './find-said.ts';
import type { OrderContext } from './order-context.ts';
import { localeFor } from './order-view.ts';
import { findOrder } from './reachable-orders.ts';
import { entryOf } from './stored-entry.ts';

export interface EntryWindow {
  readonly after?: number | undefined;
  readonly before?: number | undefined;
  readonly limit?: number | undefined;
  readonly q?: string | undefined;
}

type ReadContext = Pick<OrderContext, 'db' | 'workflows' | 'clock' | 'fileLinks'>;

/**
 * A stretch of an order's log in ascending `seq`: the first after `after`, or with `before` alone the last before
 * it; with `q` only what people wrote with these words in it. Undefined when the caller may not see the order.
 */
export async function readEntries(
  context: ReadContext,
  caller: Caller,
  orderId: string,
  window: EntryWindow,
  wanted: Locale | undefined,
): Promise<EntryList | undefined> {
  const stored = await findOrder(context.db, caller, orderId);
  if (!stored) return undefined;
  const { after, before, limit = 100, q } = window;
  const backwards = q !== undefined || (before !== undefined && after === undefined);
  const said = q === undefined ? undefined : await findSaid(context.db, caller, orderId, { ...window, q });
  const rows = await context.db
    .selectFrom('entries')
    .selectAll()
    .where('shop_id', '=', caller.shop.id)
    .where('order_id', '=', orderId)
    .where('seq', '>', after ?? 0)
    .$if(before !== undefined, (query) => query.where('seq', '<', before ?? 0))
    .$if(said !== undefined, (query) => query.where('seq', 'in', [0, ...(said ?? [])]))
    .orderBy('seq', backwards ? 'desc' : 'asc')
    .limit(limit + 1)
    .execute();
  const kept = rows.slice(0, limit);
  if (backwards) kept.reverse();
  const { party, locale } = actingAs(caller, wanted);
  const workflowOf = await workflowAt(context, stored.order);
  const language = localeFor(stored.order, locale);
  const now = context.clock.now();
  const items = kept.map((row) => {
    const entry = asItStands(entryOf(row), stored.order, now);
    return entryView(workflowOf(row.seq), entry, party, language, context.fileLinks);
  });
  const edge = backwards ? items.at(0) : items.at(-1);
  const nextCursor = rows.length > limit && edge ? String(edge.seq) : null;
  return {
    // Words that are not this reader's to see are not theirs to find either.
    items: q === undefined ? items : items.filter((item) => says(item, q)),
    nextCursor,
    // A row committed between the two reads is in the items already.
    head: Math.max(stored.head, items.at(-1)?.seq ?? 0),
  };
}
