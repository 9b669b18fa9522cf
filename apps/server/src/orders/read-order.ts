import { type Locale, stateOf, textIn } from '@ordialog/core';
import type { OrderLink, OrderView } from '@ordialog/protocol';
import type { Caller } from '../auth/caller.ts';
import { actingAs } from './acting.ts';
import { usualAnswerTime } from './answer-times.ts';
import { besideOrder } from './beside-order.ts';
import type { OrderContext } from './order-context.ts';
import { localeFor, orderView } from './order-view.ts';
import { findOrder, reachableOrders } from './reachable-orders.ts';
import type { StoredOrder } from './stored-order.ts';

/** The order as the caller may see it; undefined when they may not. */
export async function readOrder(
  context: Pick<OrderContext, 'db' | 'workflows' | 'clock' | 'fileLinks' | 'documentLinks'>,
  caller: Caller,
  orderId: string,
  wanted: Locale | undefined,
): Promise<OrderView | undefined> {
  const stored = await findOrder(context.db, caller, orderId);
  if (!stored) return undefined;
  const { shop, party, locale } = actingAs(caller, wanted);
  const workflow = await context.workflows.get(context.db, shop.id, stored.order.workflow);
  const reader = {
    party,
    shop,
    locale: localeFor(stored.order, locale),
    now: context.clock.now(),
    links: context.fileLinks,
  };
  const { buyerAverage, ...beside } = await besideOrder(context, workflow, stored, reader);
  const linked = await linkedOrders(context, caller, stored, reader.locale);
  const view = orderView(workflow, stored, reader, linked);
  const answersWithin = party === 'buyer' ? await usualAnswerTime(context.db, shop.id) : undefined;
  return {
    ...view,
    shop: { ...view.shop, ...(answersWithin === undefined ? {} : { answersWithin }) },
    ...(view.seller && buyerAverage ? { seller: { ...view.seller, buyerAverage } } : {}),
    ...beside,
  };
}

/** The other parts of the same purchase that the caller may see. */
async function linkedOrders(
  { db, workflows }: Pick<OrderContext, 'db' | 'workflows'>,
  caller: Caller,
  { order }: StoredOrder,
  locale: Locale,
): Promise<OrderLink[]> {
  const rows = await reachableOrders(db, caller)
    .select([
      'id',
      'number',
      'state',
      'published_state',
      'phase',
      'workflow_key as key',
      'workflow_version as version',
    ])
    .where('group_id', '=', order.groupId)
    .where('id', '!=', order.id)
    .orderBy('number')
    .execute();
  return Promise.all(
    rows.map(async ({ id, number, phase, key, version, ...row }) => {
      const workflow = await workflows.get(db, order.shopId, { key, version });
      const state = caller.kind === 'buyer' ? row.published_state : row.state;
      const shown = stateOf(workflow, state);
      const stateName = shown ? textIn(shown.name, locale) : state;
      return { id, number, state, phase: shown?.phase ?? phase, stateName };
    }),
  );
}
