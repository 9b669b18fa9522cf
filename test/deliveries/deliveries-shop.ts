import { randomUUID } from 'node:crypto';
import type { CreateOrder, DeliveryView, OrderView } from '@ordialog/protocol';
import { expect, vi } from 'vitest';
import { asJson } from '../../apps/server/src/db/json-column.ts';
import type { Shop } from '../../apps/server/src/db/tables/shops.ts';
import { addWorkflow } from '../../apps/server/src/orders/add-workflow.ts';
import { TestClock } from '../../apps/server/src/test-clock.ts';
import { startTestServer, type TestServer } from '../../apps/server/src/test-server.ts';
import { addTestShop } from '../../apps/server/src/test-shop.ts';
import { type ApiClient, asBuyer, asShop } from '../support/api.ts';
import { atEnd } from '../support/at-end.ts';
import { createDatabase } from '../support/postgres.ts';
import type { Database } from '../support/server.ts';
import { effectsWorkflow } from './effects-workflow.ts';

export const settings: Shop['settings'] = {
  workflow: effectsWorkflow.key,
  company: { name: 'Dolls & Co S.r.l.', address: 'Via Po 12\n10124 Torino', vatId: 'IT01234567890' },
  vatRatePercent: 22,
  timeZone: 'Europe/Rome',
};

/** A shop that follows `effectsWorkflow`, on a real server in this process, whose clock and database are at hand. */
export class DeliveriesShop {
  readonly running: TestServer;
  readonly clock: TestClock;
  readonly shop: Shop;
  readonly client: ApiClient;

  private constructor(running: TestServer, clock: TestClock, shop: Shop, client: ApiClient) {
    this.running = running;
    this.clock = clock;
    this.shop = shop;
    this.client = client;
  }

  static async open(
    database: Database,
    { env = {}, now = new Date('2026-11-22T09:00:00Z') }: { env?: Record<string, string>; now?: Date } = {},
  ): Promise<DeliveriesShop> {
    const clock = new TestClock(now);
    const databaseUrl = database === 'postgres' ? { DATABASE_URL: await createDatabase() } : {};
    const running = await startTestServer({ ...databaseUrl, ...env }, { clock });
    atEnd(() => running.close());
    const { db } = running.server.context;
    const { shop, secretKey } = await addTestShop(db, now);
    await db.transaction().execute((trx) => addWorkflow(trx, shop.id, effectsWorkflow, now));
    const opened = new DeliveriesShop(running, clock, shop, asShop(running.url, secretKey));
    await opened.set(settings);
    return opened;
  }

  get context() {
    return this.running.server.context;
  }

  async set(changed: Shop['settings']): Promise<void> {
    await this.context.db
      .updateTable('shops')
      .set({ settings: asJson(changed) })
      .where('id', '=', this.shop.id)
      .execute();
  }

  async place(purchase: Partial<CreateOrder> = {}): Promise<OrderView> {
    const { status, body } = await this.client.post<{ orders: OrderView[] }>('/v1/orders', {
      externalId: randomUUID(),
      currency: 'EUR',
      buyer: { email: 'maria@example.com', name: 'Мария Соколова', phone: '+393331234567', locale: 'ru' },
      lines: [{ title: 'Кукла', quantity: 2, unitPrice: 6100, availability: 'in_stock' }],
      delivery: { method: 'post', price: 900, address: 'Невский пр. 28\n191186 Санкт-Петербург' },
      payment: { method: 'bank_transfer' },
      ...purchase,
    });
    const [order] = body.orders ?? [];
    if (!order) throw new Error(`Placing an order answered ${status}: ${JSON.stringify(body)}`);
    return order;
  }

  /** Moves the order into the state; the answer shows that it is there. */
  async enter(id: string, state: string): Promise<void> {
    const { status, body } = await this.client.post<OrderView>(`/v1/orders/${id}/transitions`, {
      name: state,
    });
    expect([status, body.state]).toEqual([200, state]);
  }

  /** The order's deliveries of a type, the newest first. */
  async deliveries(id: string, type: DeliveryView['type'], locale = 'en'): Promise<DeliveryView[]> {
    const client = this.client.with({ 'accept-language': locale });
    const { body } = await client.get<{ items: DeliveryView[] }>(`/v1/orders/${id}/deliveries`);
    return body.items.filter((delivery) => delivery.type === type);
  }

  /** The newest delivery of a type, once it looks like `expected`. */
  delivery(id: string, type: DeliveryView['type'], expected: Partial<DeliveryView>): Promise<DeliveryView> {
    return vi.waitFor(
      async () => {
        const [newest] = await this.deliveries(id, type);
        expect(newest).toMatchObject(expected);
        if (!newest) throw new Error('there is none');
        return newest;
      },
      { timeout: 40_000, interval: 100 },
    );
  }

  retry(id: string, delivery: DeliveryView) {
    return this.client.post<DeliveryView>(`/v1/orders/${id}/deliveries/${delivery.id}/retry`, {});
  }

  buyer(email = 'maria@example.com'): Promise<ApiClient> {
    const { public_key: issuer, identity_secret: secret } = this.shop;
    return asBuyer(this.running.url, { sub: email, email }, { issuer, secret, issuedAt: this.clock.now() });
  }

  /** A document as its file. */
  async file(client: ApiClient, path: string): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
    const response = await fetch(new URL(path, this.running.url), { headers: client.headers });
    return {
      status: response.status,
      headers: response.headers,
      bytes: Buffer.from(await response.arrayBuffer()),
    };
  }
}
