import type { BuyerRatingRefusal, ModerationRefusal, ReviewRefusal } from '@ordialog/core';
import type { Context } from 'hono';
import type { Caller } from '../../auth/caller.ts';
import { actOnOrder } from '../../orders/act-on-order.ts';
import type { Acting } from '../../orders/acting.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import { readOrder } from '../../orders/read-order.ts';
import { problem } from '../problem.ts';
import { wantedLocale } from '../wanted-locale.ts';

type Refused = ReviewRefusal | ModerationRefusal | BuyerRatingRefusal | 'attachments_unavailable';
type Outcome = { readonly code: 'done' | Refused };

/** Changes a review or a rating of an order that the caller may see, and answers with the order as it then is. */
export async function answerReview<S extends 200 | 201>(
  c: Context,
  context: OrderContext,
  { caller, orderId, status }: { caller: Caller; orderId: string; status: S },
  change: (acting: Acting) => Promise<Outcome | undefined>,
) {
  const outcome = await actOnOrder<Outcome>(context, caller, orderId, undefined, change);
  const order = outcome && (await readOrder(context, caller, orderId, wantedLocale(c)));
  if (!order) return problem(c, 404, 'not_found');
  return outcome.code === 'done' ? c.json(order, status) : problem(c, statusOf(outcome.code), outcome.code);
}

/** 422 where the request itself is wrong, 409 where the order is not as supposed. */
function statusOf(code: Refused): 409 | 422 {
  return code === 'empty_text' || code === 'reason_missing' || code === 'attachments_unavailable' ? 422 : 409;
}
