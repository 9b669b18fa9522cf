import { type Locale, stateOf, textIn } from '@ordialog/core';
import type { OrderCounts } from '@ordialog/protocol';
import { sql } from 'kysely';
import type { Caller } from '../auth/caller.ts';
import type { OrderContext } from './order-context.ts';
import { reachableOrders } from './reachable-orders.ts';

/** How many orders of a shop wait, and how many stand in each state with what they are worth. */
export async function countOrders(
  { db, workflows, clock }: Pick<OrderContext, 'db' | 'workflows' | 'clock'>,
  caller: Caller,
  locale: Locale,
): Promise<OrderCounts> {
  const tomorrow = new Date(clock.now().getTime() + 24 * 60 * 60 * 1000);
  const count = sql<number>`count(*)::int`;
  const totals = await reachableOrders(db, caller)
    .select([
      sql<number>`(count(*) filter (where waiting_since is not null))::int`.as('waiting'),
      sql<number>`(count(*) filter (where due_at < ${tomorrow}))::int`.as('deadline'),
      sql<number>`(count(*) filter (where seller_unread > 0))::int`.as('unread'),
      sql<number>`(count(*) filter (where not ended))::int`.as('open'),
      sql<number>`(count(*) filter (where ended))::int`.as('history'),
    ])
    .executeTakeFirstOrThrow();
  const groups = await reachableOrders(db, caller)
    .select(['workflow_key', 'state', 'currency', 'ended', 'phase', count.as('count')])
    .select([sql<number>`sum(total)::bigint`.as('amount'), sql<number>`max(workflow_version)`.as('version')])
    .groupBy(['workflow_key', 'state', 'currency', 'ended', 'phase'])
    .execute();
  const states = new Map<string, OrderCounts['states'][number]>();
  for (const { workflow_key: key, version, state, phase, ended, currency, ...row } of groups) {
    const name = stateOf(await workflows.get(db, caller.shop.id, { key, version }), state)?.name;
    const stateName = name ? textIn(name, locale) : state;
    const id = JSON.stringify([key, state, phase]);
    const known = states.get(id) ?? { state, stateName, phase, ended, count: 0, totals: [] };
    const worth = [...known.totals, { amount: Number(row.amount), currency }];
    states.set(id, { ...known, count: known.count + row.count, totals: worth });
  }
  return { ...totals, states: [...states.values()] };
}
