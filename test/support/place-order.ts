import { randomUUID } from 'node:crypto';
import type { EntryList, OrderView } from '@ordialog/protocol';
import { type ApiClient, asBuyer, asShop } from './api.ts';

export interface PlacedOrder {
  readonly id: string;
  readonly shop: ApiClient;
  readonly buyer: ApiClient;
  /** The buyer with a token of that time, for servers whose clock is moved. */
  buyerAt(now: Date): Promise<ApiClient>;
  /** Takes a transition and returns the order as it then is; throws when it was refused. */
  act(client: ApiClient, name: string, fields?: Record<string, string>): Promise<OrderView>;
  /** As the shop sees it now. */
  look(): Promise<OrderView>;
  entries(client?: ApiClient): Promise<EntryList['items']>;
}

type Availability = 'in_stock' | 'made_to_order';

/** A new order of the demo shop, with the shop's client and its buyer's. */
export async function placeOrder(
  origin: string,
  {
    availability = 'in_stock',
    payment = 'bank_transfer',
    note,
    email = `${randomUUID()}@example.com`,
  }: { availability?: Availability; payment?: string; note?: string; email?: string } = {},
): Promise<PlacedOrder> {
  const shop = asShop(origin);
  const buyer = await asBuyer(origin, { sub: email, email });
  const { status, body } = await shop.post<{ orders: OrderView[] }>('/v1/orders', {
    externalId: randomUUID(),
    currency: 'EUR',
    buyer: { email, name: 'Anna Rossi', locale: 'it' },
    lines: [{ title: 'Doll', quantity: 1, unitPrice: 6400, availability }],
    delivery: { method: 'post', price: 900, address: 'Via Roma 1, Torino' },
    payment: { method: payment },
    ...(note === undefined ? {} : { note }),
  });
  const [order] = body.orders ?? [];
  if (status !== 201 || !order)
    throw new Error(`Placing an order answered ${status}: ${JSON.stringify(body)}`);
  const path = `/v1/orders/${order.id}`;
  return {
    id: order.id,
    shop,
    buyer,
    buyerAt: (issuedAt) => asBuyer(origin, { sub: email, email }, { issuedAt }),
    async act(client, name, fields) {
      const answer = await client.post<OrderView>(
        `${path}/transitions`,
        fields ? { name, fields } : { name },
      );
      if (answer.status !== 200)
        throw new Error(`${name} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
    look: async () => (await shop.get<OrderView>(path)).body,
    entries: async (client = shop) => (await client.get<EntryList>(`${path}/entries?limit=200`)).body.items,
  };
}
