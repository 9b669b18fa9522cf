import { randomUUID } from 'node:crypto';
import type { OrderView } from '@ordialog/protocol';
import type { ApiClient } from '../support/api.ts';
import { paymentWorkflow } from './payment-workflow.ts';

export interface WaitingOrder {
  readonly id: string;
  /** The buyer's, who has no other order. */
  readonly email: string;
}

/** Places an order that waits for its payment from now on. */
export async function placeWaitingOrder(shop: ApiClient): Promise<WaitingOrder> {
  const email = `${randomUUID()}@example.com`;
  const { status, body } = await shop.post<{ orders: OrderView[] }>('/v1/orders', {
    externalId: randomUUID(),
    currency: 'EUR',
    buyer: { email, name: 'Anna Rossi', locale: 'it' },
    lines: [{ title: 'Doll', quantity: 1, unitPrice: 6400, availability: 'in_stock' }],
    delivery: { method: 'post', price: 900, address: 'Via Roma 1, Torino' },
    payment: { method: 'bank_transfer' },
    workflow: paymentWorkflow.key,
  });
  const [order] = body.orders ?? [];
  if (!order) throw new Error(`Placing an order answered ${status}: ${JSON.stringify(body)}`);
  return { id: order.id, email };
}
