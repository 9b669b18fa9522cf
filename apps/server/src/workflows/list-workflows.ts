import { type Locale, readyWorkflows, textIn } from '@ordialog/core';
import type { WorkflowList, WorkflowSummary } from '@ordialog/protocol';
import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import type { Shop } from '../db/tables/shops.ts';
import type { OrderContext } from '../orders/order-context.ts';
import { defaultWorkflowKey } from './default-workflow.ts';

type Context = Pick<OrderContext, 'db' | 'workflows'>;

/** A shop's workflows with how many orders run on each version, and the ready ones it has not taken up. */
export async function listWorkflows(context: Context, shop: Shop, locale: Locale): Promise<WorkflowList> {
  const items = await summariesOf(context, shop, locale);
  const templates = readyWorkflows
    .filter(({ key }) => !items.some((item) => item.key === key))
    .map(({ key, name, states }) => ({
      key,
      name: textIn(name, locale),
      states: Object.values(states).map((state) => ({
        name: textIn(state.name, locale),
        phase: state.phase,
      })),
    }));
  return { items, nextCursor: null, templates };
}

/** One of them; undefined when the shop has no such one. */
export async function summarizeWorkflow(
  context: Context,
  shop: Shop,
  key: string,
  locale: Locale,
): Promise<WorkflowSummary | undefined> {
  const [summary] = await summariesOf(context, shop, locale, key);
  return summary;
}

async function summariesOf(
  { db, workflows }: Context,
  shop: Shop,
  locale: Locale,
  only?: string,
): Promise<WorkflowSummary[]> {
  const rows = await db
    .selectFrom('workflows')
    .select(['key', 'version', 'created_at'])
    .where('shop_id', '=', shop.id)
    .$if(only !== undefined, (query) => query.where('key', '=', only ?? ''))
    .orderBy('key')
    .orderBy('version', 'desc')
    .execute();
  const running = await runningOrders(db, shop.id);
  const usual = defaultWorkflowKey(shop);
  const summaries = [...Map.groupBy(rows, ({ key }) => key)].map(async ([key, found]) => {
    const versions = found.map(({ version, created_at }) => ({
      version,
      createdAt: created_at.toISOString(),
      runningOrders: running.get(`${key} ${version}`) ?? 0,
    }));
    const version = versions[0]?.version ?? 1;
    const { name } = await workflows.get(db, shop.id, { key, version });
    return {
      key,
      name: textIn(name, locale),
      version,
      isDefault: key === usual,
      runningOrders: versions.reduce((sum, each) => sum + each.runningOrders, 0),
      versions,
    };
  });
  return Promise.all(summaries);
}

async function runningOrders(db: Db, shopId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('orders')
    .select(['workflow_key', 'workflow_version', sql<number>`count(*)::int`.as('count')])
    .where('shop_id', '=', shopId)
    .where('ended', '=', false)
    .groupBy(['workflow_key', 'workflow_version'])
    .execute();
  return new Map(rows.map((row) => [`${row.workflow_key} ${row.workflow_version}`, row.count]));
}
