import type { OrderView, Problem } from '@ordialog/protocol';
import { ApiClient, asBuyer, asShop } from '../support/api.ts';
import type { WaitingOrder } from './waiting-order.ts';

/** What the payer was told; `unsure` when a server ended before it answered, so that the move may have been taken. */
export type PaymentAnswer = 'paid' | 'refused' | 'unsure';

interface Payer {
  readonly origins: readonly string[];
  readonly now: Date;
}

/** The shop's program notes the payment; with `claim` the buyer says before that they have paid. */
export async function pay(payer: Payer, order: WaitingOrder, claim: boolean): Promise<PaymentAnswer> {
  if (claim) {
    const buyer = await asBuyer('', { sub: order.email, email: order.email }, { issuedAt: payer.now });
    const claimed = await take(payer, order, 'claimPayment', buyer);
    if (claimed === 'refused') return 'refused';
    const confirmed = await take(payer, order, 'confirmPayment', asShop(''));
    // An acknowledged claim stops the deadline.
    if (claimed === 'paid' && confirmed === 'refused')
      throw new Error(`${order.id} expired after the claim.`);
    return confirmed;
  }
  return take(payer, order, 'confirmPayment', asShop(''));
}

/** Asks each server in turn until one answers. */
async function take(
  { origins }: Payer,
  order: WaitingOrder,
  name: string,
  { headers }: ApiClient,
): Promise<PaymentAnswer> {
  let lost = false;
  for (let attempt = Math.floor(Math.random() * origins.length); ; attempt++) {
    const client = new ApiClient(origins[attempt % origins.length] ?? '', headers);
    try {
      const path = `/v1/orders/${order.id}/transitions`;
      const { status, body } = await client.post<OrderView & Problem>(path, { name });
      if (status === 200) return 'paid';
      if (status === 409) return lost ? 'unsure' : 'refused';
      throw new Error(`${name} answered ${status}: ${JSON.stringify(body)}`);
    } catch (error) {
      // That server is down for the moment.
      if (!(error instanceof TypeError)) throw error;
      lost = true;
    }
  }
}
