import { createdOrdersSchema } from '@ordialog/protocol';
import type { Context } from 'hono';
import { z } from 'zod';
import type { Shop } from '../../db/tables/shops.ts';
import type { TakenIn } from '../../intake/taken-in.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { readOrders } from '../orders/read-orders.ts';
import { problem } from '../problem.ts';
import { answer, refusal } from '../responses.ts';
import { wantedLocale } from '../wanted-locale.ts';

export const placed = answer(createdOrdersSchema, 'The orders that were made.');
export const ignored = answer(z.object({ ignored: z.literal(true) }), 'Not for us: nothing has changed.');

/** What any platform's webhook may be answered with. */
export const takenInResponses = {
  400: refusal('`malformed_json`'),
  401: refusal('`signature_invalid`: wrong or missing, or there is no such shop'),
  404: refusal('`not_found`: it is about an order that has not come yet; send it again'),
  422: refusal('`invalid_payload`, with `errors`; `unknown_workflow`'),
} as const;

export async function answerTakenIn(c: Context, context: OrderContext, shop: Shop, outcome: TakenIn) {
  switch (outcome.code) {
    case 'placed':
    case 'repeated': {
      const orders = await readOrders(context, { kind: 'shop', shop }, outcome.orderIds, wantedLocale(c));
      return outcome.code === 'placed' ? c.json({ orders }, 201) : c.json({ orders }, 200);
    }
    case 'ignored':
      return c.json({ ignored: true } as const, 202);
    case 'malformed_json':
      return problem(c, 400, outcome.code);
    case 'unknown_order':
      return problem(c, 404, 'not_found');
    case 'invalid_payload': {
      const errors = outcome.issues.map(({ path, code, message }) => ({
        path: path.join('.'),
        code: code ?? 'custom',
        message,
      }));
      return problem(c, 422, outcome.code, undefined, { errors });
    }
    case 'unknown_workflow':
      return problem(c, 422, outcome.code);
    case 'order_conflict':
    case 'number_taken':
      return problem(c, 409, outcome.code);
  }
}
