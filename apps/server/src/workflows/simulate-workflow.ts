import { setImmediate } from 'node:timers/promises';
import {
  type History,
  type Locale,
  sampleHistory,
  sampleNames,
  simulate,
  type Workflow,
} from '@ordialog/core';
import type { SimulatedOrder, SimulationView } from '@ordialog/protocol';
import type { Shop } from '../db/tables/shops.ts';
import type { OrderContext } from '../orders/order-context.ts';
import { findTemplate, findWorkflow } from './find-workflow.ts';
import { pastHistories } from './past-histories.ts';
import { simulatedOrder } from './simulated-order.ts';
import { simulationTotals } from './simulation-totals.ts';

interface Wanted {
  readonly orders?: 'past' | 'sample' | undefined;
  readonly limit?: number | undefined;
}

type Lived = History & { readonly story?: SimulatedOrder['story'] };

/**
 * What would have become of the shop's newest orders, or of typical ones, under a draft, beside what really did. Only
 * reads.
 */
export async function simulateWorkflow(
  context: Pick<OrderContext, 'db' | 'workflows' | 'clock'>,
  shop: Shop,
  draft: Workflow,
  { orders: source, limit = 50 }: Wanted,
  locale: Locale,
): Promise<SimulationView> {
  const { db, clock, workflows } = context;
  const now = clock.now();
  const past =
    source === 'sample' ? [] : await pastHistories(db, { shopId: shop.id, key: draft.key, limit, now });
  const sampled = source === 'sample' || (source === undefined && past.length === 0);
  const usual = sampled ? await usualWorkflow(context, shop, draft) : draft;
  const histories: readonly Lived[] = sampled
    ? sampleNames
        .slice(0, limit)
        .map((story) => ({ ...sampleHistory(usual, story, now.toISOString()), story }))
    : past;
  const orders: SimulatedOrder[] = [];
  for (const history of histories) {
    const real = sampled ? usual : await workflows.get(db, shop.id, history.order.workflow);
    for (const simulation of simulate(draft, history)) {
      orders.push(simulatedOrder({ draft, real, history, simulation, shop, locale }));
    }
    // Others are served between one order and the next.
    await setImmediate();
  }
  return { source: sampled ? 'sample' : 'past', orders, ...simulationTotals(orders) };
}

/** What typical orders live by where there is no past: the shop's newest version, else the ready workflow. */
async function usualWorkflow(
  context: Pick<OrderContext, 'db' | 'workflows'>,
  shop: Shop,
  draft: Workflow,
): Promise<Workflow> {
  return (await findWorkflow(context, shop.id, draft.key)) ?? findTemplate(draft.key) ?? draft;
}
