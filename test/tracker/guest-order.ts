import { randomUUID } from 'node:crypto';
import type { OrderView } from '@ordialog/protocol';
import { type ApiClient, asShop } from '../support/api.ts';
import type { ServerProcess } from '../support/server-process.ts';

export interface GuestOrder {
  readonly id: string;
  readonly number: string;
  readonly email: string;
  readonly shop: ApiClient;
  act(name: string, fields?: Readonly<Record<string, string>>): Promise<void>;
  /** Paid and handed to a carrier who has news of it. */
  ship(): Promise<void>;
}

/** An order of somebody who has nothing in their browser, in their language. */
export async function guestOrder(server: ServerProcess, locale: string): Promise<GuestOrder> {
  const shop = asShop(server.url);
  const email = `${randomUUID().slice(0, 8)}@example.com`;
  const { body } = await shop.post<{ orders: OrderView[] }>('/v1/orders', {
    externalId: randomUUID(),
    currency: 'EUR',
    buyer: { email, name: 'Anna Rossi', locale },
    lines: [{ title: 'Blythe, blue', quantity: 2, unitPrice: 6400, availability: 'in_stock' }],
    delivery: { method: 'post', price: 900, address: 'Via Roma 1, Torino' },
    payment: { method: 'bank_transfer' },
  });
  const [order] = body.orders;
  if (!order) throw new Error('No order was placed.');
  const { id, number } = order;
  const done = async (path: string, request: Readonly<Record<string, unknown>>) => {
    const answer = await shop.post<OrderView>(path, request);
    if (answer.status >= 300)
      throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const act: GuestOrder['act'] = async (name, fields) => {
    await done(`/v1/orders/${id}/transitions`, fields ? { name, fields } : { name });
  };
  return {
    id,
    number,
    email,
    shop,
    act,
    async ship() {
      await act('confirmOrder');
      await act('confirmPayment');
      await act('ship', { carrier: 'ups', trackingNumber: '1Z5R89390357567127' });
      const { shipments } = (await shop.get<OrderView>(`/v1/orders/${id}`)).body;
      const soon = new Date(Date.now() + 3 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
      await done(`/v1/shipments/${shipments[0]?.id}/events`, {
        status: 'in_transit',
        at: new Date().toISOString(),
        description: 'Torino',
        estimatedDelivery: soon,
      });
      await done(`/v1/orders/${id}/messages`, {
        clientMessageId: randomUUID(),
        text: 'It is wrapped in blue paper.',
      });
    },
  };
}
