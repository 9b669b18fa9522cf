import { availableTransitions, type EntryDraft, stateOf, transition } from '@ordialog/core';
import { sql } from 'kysely';
import type { Trx } from '../db/database.ts';
import type { Acting } from '../orders/acting.ts';
import { changeOrder } from '../orders/change-order.ts';
import type { OrderContext } from '../orders/order-context.ts';
import { isPickupCode } from './pickup-code.ts';

export type PickupOutcome =
  | { readonly code: 'picked_up' | 'transition_not_available' | 'wrong_pickup_code' }
  | { readonly code: 'too_many_attempts'; readonly retryAfterSeconds: number };

/** So many wrong codes an hour for one order: a million codes would take twenty years. */
const mostTries = 5;
const windowMs = 60 * 60 * 1000;

/**
 * Hands an order over to who shows its code. The code is the buyer's word that they have it, so it is the buyer's
 * transition that is taken, with who checked the code in the log. Undefined when there is no such order.
 */
export async function confirmPickup(
  context: OrderContext,
  { shop, author }: Acting,
  orderId: string,
  { code }: { code: string },
): Promise<PickupOutcome | undefined> {
  const done = await changeOrder<PickupOutcome>(
    context,
    { shopId: shop.id, orderId },
    async ({ trx, stored: { order }, workflow, now }) => {
      const handing =
        stateOf(workflow, order.state)?.phase === 'pickup'
          ? availableTransitions(workflow, order, 'buyer').find(
              ({ to, fields = [] }) =>
                stateOf(workflow, to)?.phase === 'done' && !fields.some(({ required }) => required),
            )
          : undefined;
      if (!handing) return { answer: { code: 'transition_not_available' } };
      const wait = await untilNextTry(trx, orderId, now);
      if (wait !== undefined) return { answer: { code: 'too_many_attempts', retryAfterSeconds: wait } };
      if (!isPickupCode(shop, orderId, code.replace(/\s/g, ''))) {
        await countTry(trx, orderId, now);
        return { answer: { code: 'wrong_pickup_code' } };
      }
      const { email, name } = order.buyer;
      const buyer = { type: 'buyer' as const, id: email.toLowerCase(), ...(name ? { name } : {}) };
      const at = now.toISOString();
      const taken = transition(workflow, order, { name: handing.name, author: buyer }, at);
      if (!taken.accepted) return { answer: { code: 'transition_not_available' } };
      const checked: EntryDraft = { author, at, published: true, content: { kind: 'pickup_checked' } };
      return {
        change: { ...taken, entries: [checked, ...taken.entries] },
        answer: { code: 'picked_up' },
      };
    },
  );
  return done?.answer;
}

async function untilNextTry(trx: Trx, orderId: string, now: Date): Promise<number | undefined> {
  const tries = await trx
    .selectFrom('pickup_tries')
    .select(['tries', 'since'])
    .where('order_id', '=', orderId)
    .executeTakeFirst();
  if (!tries || tries.tries < mostTries) return undefined;
  const left = tries.since.getTime() + windowMs - now.getTime();
  return left > 0 ? Math.ceil(left / 1000) : undefined;
}

/** The order's lock is held, so none of many tries at once goes uncounted. */
async function countTry(trx: Trx, orderId: string, now: Date): Promise<void> {
  const over = new Date(now.getTime() - windowMs);
  await trx
    .insertInto('pickup_tries')
    .values({ order_id: orderId, tries: 1, since: now })
    .onConflict((conflict) =>
      conflict.column('order_id').doUpdateSet({
        tries: sql<number>`case when pickup_tries.since <= ${over} then 1 else pickup_tries.tries + 1 end`,
        since: sql<Date>`case when pickup_tries.since <= ${over} then ${now}::timestamptz else pickup_tries.since end`,
      }),
    )
    .execute();
}
