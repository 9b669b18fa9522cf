import {
  type Order,
  offeredMethods,
  type PaymentInstructions,
  type SavedPaymentMethod,
  stateOf,
  type Workflow,
} from '@ordialog/core';
import { sql } from 'kysely';
import { changeOrder } from '../orders/change-order.ts';
import type { OrderContext } from '../orders/order-context.ts';
import { flatInstructions } from './flat-instructions.ts';
import { heldMethods } from './saved-methods.ts';

export const announceJob = 'announce-payment-details';

export interface AnnounceData {
  shopId: string;
  methodId: string;
}

const batch = 100;

/**
 * Shows the newest version of a way to pay in every order that waits for its payment and was shown an older one, with
 * an entry that says so and a mail to the buyer. Run again, it finds those that it has not reached. Whoever says they
 * have paid did so by what they were shown: their order keeps it.
 */
export async function announceChange(
  context: OrderContext,
  { shopId, methodId }: AnnounceData,
): Promise<void> {
  let after = '';
  for (;;) {
    const orders = await context.db
      .selectFrom('orders')
      .select('id')
      .where('shop_id', '=', shopId)
      // In the words of the index, which a parameter would not match.
      .where(sql<boolean>`phase = 'payment' and not ended`)
      .where(sql<boolean>`payment -> 'offered' @> ${JSON.stringify([{ id: methodId }])}::jsonb`)
      .where('id', '>', after)
      .orderBy('id')
      .limit(batch)
      .execute();
    for (const { id } of orders) await showNewest(context, shopId, id);
    after = orders.at(-1)?.id ?? '';
    if (orders.length < batch) return;
  }
}

async function showNewest(context: OrderContext, shopId: string, orderId: string): Promise<void> {
  await changeOrder(context, { shopId, orderId }, async ({ trx, stored: { order }, workflow, now }) => {
    if (!waitsForPayment(workflow, order)) return { answer: undefined };
    const offered = newestOf(order, await heldMethods(trx, shopId));
    if (versionsOf(offered) === versionsOf(order.payment.offered ?? [])) return { answer: undefined };
    const { instructions: _, ...payment } = order.payment;
    const changed: Order = {
      ...order,
      payment: { ...payment, offered, ...flatInstructions(offered, noteOf(order)) },
      version: order.version + 1,
    };
    return {
      change: {
        order: changed,
        entries: [
          {
            author: { type: 'system' },
            at: now.toISOString(),
            published: true,
            content: {
              kind: 'payment_details_changed',
              methods: offered.map(({ id, version }) => ({ id, version })),
            },
          },
        ],
        effects: [{ type: 'email', to: 'buyer', template: 'stateChanged', state: order.state }],
      },
      answer: undefined,
    };
  });
}

function waitsForPayment(workflow: Workflow, { state, facts }: Order): boolean {
  return (
    stateOf(workflow, state)?.phase === 'payment' &&
    facts.paymentClaimed === undefined &&
    facts.paid === undefined
  );
}

/** What was offered, as it is now; where nothing of it is left, what would be offered now. */
function newestOf(order: Order, saved: readonly SavedPaymentMethod[]): readonly SavedPaymentMethod[] {
  const kept = (order.payment.offered ?? []).flatMap(({ id }) => saved.filter((method) => method.id === id));
  const { method } = order.payment;
  return kept.length > 0 ? kept : offeredMethods(saved, { method, currency: order.currency });
}

function versionsOf(methods: readonly SavedPaymentMethod[]): string {
  return methods.map(({ id, version }) => `${id}@${version}`).join(' ');
}

/** What the seller wrote beside the account stays. */
function noteOf({ payment: { instructions } }: Order): PaymentInstructions {
  return instructions?.note === undefined ? {} : { note: instructions.note };
}
