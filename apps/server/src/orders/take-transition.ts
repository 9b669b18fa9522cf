import {
  leavesFrom,
  type PlannedEffect,
  type Refusal,
  stateOf,
  type TransitionRequest,
  transition,
  type Workflow,
} from '@ordialog/core';
import type { TransitionRequestBody } from '@ordialog/protocol';
import type { PaymentMethod } from '../db/tables/shops.ts';
import { type Acting, authorIn } from './acting.ts';
import { changeOrder } from './change-order.ts';
import type { OrderContext } from './order-context.ts';
import type { StoredOrder } from './stored-order.ts';
import { undoMs } from './undo-window.ts';

export type TransitionOutcome =
  | { readonly taken: true }
  | { readonly taken: false; readonly refusal: Refusal; readonly stored: StoredOrder };

/** Moves an order in the name of who acts; undefined when there is no such order in their shop. */
export async function takeTransition(
  context: OrderContext,
  acting: Acting,
  orderId: string,
  body: TransitionRequestBody,
): Promise<TransitionOutcome | undefined> {
  const { shop, author } = acting;
  const done = await changeOrder<TransitionOutcome>(
    context,
    { shopId: shop.id, orderId },
    async ({ stored, workflow, now }) => {
      const result = decideFor(acting, workflow, stored.order, body, now);
      if (!result.accepted) return { answer: { taken: false, refusal: result.refusal, stored } };
      const effects = spoken(result.effects, author.type === 'seller' && body.silent);
      const undo = acting.mayUndo ? { undoMs: undoMs(shop) } : {};
      return { change: { ...result, ...undo, effects }, answer: { taken: true } };
    },
  );
  return done?.answer;
}

/** Of what follows, what is done when nothing may be sent to the buyer. */
export function spoken(effects: readonly PlannedEffect[], silent = false): readonly PlannedEffect[] {
  return silent ? effects.filter((effect) => !('to' in effect) || effect.to === 'seller') : effects;
}

/** Decides a request; where it asks for the payment without saying how to pay, the shop's saved way stands in. */
export function decideFor(
  acting: Acting,
  workflow: Workflow,
  order: StoredOrder['order'],
  body: TransitionRequestBody,
  now: Date,
) {
  const request: TransitionRequest = {
    name: body.name,
    author: authorIn(order, acting),
    ...(body.fields ? { fields: body.fields } : {}),
    ...(body.publish === undefined || acting.party === 'buyer' ? {} : { publish: body.publish }),
    ...(body.expectedVersion === undefined ? {} : { expectedVersion: body.expectedVersion }),
  };
  const result = transition(workflow, order, request, now.toISOString());
  const [saved] = acting.shop.payment_methods;
  if (!result.accepted || !saved || !asksForPayment(workflow, result.order, order)) return result;
  const field = workflow.transitions
    .find((row) => row.name === body.name && leavesFrom(row, order.state))
    ?.fields?.find(({ type }) => type === 'paymentInstructions');
  if (!field || body.fields?.[field.key] !== undefined) return result;
  const fields = { ...body.fields, [field.key]: instructionsOf(saved) };
  return transition(workflow, order, { ...request, fields }, now.toISOString());
}

function asksForPayment(workflow: Workflow, after: { state: string }, before: { state: string }): boolean {
  return after.state !== before.state && stateOf(workflow, after.state)?.phase === 'payment';
}

function instructionsOf({ type: _, ...instructions }: PaymentMethod): Record<string, string> {
  return instructions;
}
