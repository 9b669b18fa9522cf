import {
  type PlannedEffect,
  type Refusal,
  type TransitionRequest,
  transition,
  type Workflow,
} from '@ordialog/core';
import type { TransitionRequestBody } from '@ordialog/protocol';
import { withFiles } from '../attachments/files-in-fields.ts';
import { markUsed } from '../attachments/take-attachments.ts';
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
    async ({ trx, stored, workflow, now }) => {
      const asked = { workflow, state: stored.order.state, body };
      const filled = await withFiles(trx, asked, { shopId: shop.id, orderId, author });
      const result = decideFor(acting, workflow, stored.order, filled.body, now);
      if (!result.accepted) return { answer: { taken: false, refusal: result.refusal, stored } };
      if (filled.files.length > 0) {
        const seq =
          stored.head + 1 + result.entries.findIndex(({ content }) => content.kind === 'transition');
        await markUsed(trx, new Map(filled.files.map(({ id }) => [id, seq])));
      }
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

/** Decides a request in the name of who acts. */
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
  return transition(workflow, order, request, now.toISOString());
}
