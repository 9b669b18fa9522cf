import { randomUUID } from 'node:crypto';
import { dialogMarketplace } from '@ordialog/core';
import type { EntryList, EntryView, OrderView } from '@ordialog/protocol';
import { addStaff } from '../../apps/server/src/auth/add-staff.ts';
import { asJson } from '../../apps/server/src/db/json-column.ts';
import type { Shop } from '../../apps/server/src/db/tables/shops.ts';
import type { StaffRole } from '../../apps/server/src/db/tables/staff.ts';
import { addWorkflow } from '../../apps/server/src/orders/add-workflow.ts';
import { TestClock } from '../../apps/server/src/test-clock.ts';
import { startTestServer, type TestServer } from '../../apps/server/src/test-server.ts';
import { addTestShop, type TestShop } from '../../apps/server/src/test-shop.ts';
import { ApiClient, asBuyer, asShop, asStaff } from '../support/api.ts';
import { atEnd } from '../support/at-end.ts';
import { createDatabase } from '../support/postgres.ts';
import type { Database } from '../support/server.ts';

export const day = 24 * 60 * 60 * 1000;

/** A shop whose orders are reviewed, on a real server in this process whose clock is at hand. */
export class ReviewsShop {
  readonly running: TestServer;
  readonly clock: TestClock;
  readonly shop: Shop;
  readonly program: ApiClient;
  readonly seller: ApiClient;
  /** Nobody in particular. */
  readonly public: ApiClient;

  private constructor(running: TestServer, clock: TestClock, shop: TestShop, seller: ApiClient) {
    this.running = running;
    this.clock = clock;
    this.shop = shop.shop;
    this.program = asShop(running.url, shop.secretKey);
    this.seller = seller;
    this.public = new ApiClient(running.url);
  }

  static async open(database: Database, settings: Shop['settings'] = {}): Promise<ReviewsShop> {
    const clock = new TestClock(new Date());
    const databaseUrl = database === 'postgres' ? { DATABASE_URL: await createDatabase() } : {};
    const running = await startTestServer(databaseUrl, { clock });
    atEnd(() => running.close());
    const shop = await addTestShop(running.server.context.db, clock.now());
    const { email, password } = shop.seller;
    const staff = await asStaff(running.url, { email, password });
    const seller = staff.with({ 'accept-language': 'en' });
    const opened = new ReviewsShop(running, clock, shop, seller);
    await running.server.context.db
      .transaction()
      .execute((trx) => addWorkflow(trx, shop.shop.id, dialogMarketplace, clock.now()));
    await opened.set(settings);
    return opened;
  }

  get context() {
    return this.running.server.context;
  }

  async set(settings: Shop['settings']): Promise<void> {
    await this.context.db
      .updateTable('shops')
      .set({ settings: asJson(settings) })
      .where('id', '=', this.shop.id)
      .execute();
  }

  /** Somebody else of the shop. */
  async staff(role: StaffRole): Promise<ApiClient> {
    const person = { email: `${role}.${randomUUID()}@example.com`, password: 'correct horse battery' };
    await this.context.db
      .transaction()
      .execute((trx) =>
        addStaff(trx, { ...person, shopId: this.shop.id, role, name: role, locale: 'en' }, this.clock.now()),
      );
    return asStaff(this.running.url, person);
  }

  buyer(email: string): Promise<ApiClient> {
    const { public_key: issuer, identity_secret: secret } = this.shop;
    return asBuyer(this.running.url, { sub: email, email }, { issuer, secret, issuedAt: this.clock.now() });
  }

  /** An order that its buyer has received. */
  async received({ name = 'Anna Rossi', skus = ['DC-101'] }: { name?: string; skus?: string[] } = {}) {
    const order = await this.place({ name, skus });
    await order.act('seller', 'confirmOrder');
    await order.act('seller', 'confirmPayment');
    await order.act('seller', 'ship', { carrier: 'ups', trackingNumber: '1Z5R89390357567127' });
    await order.act('buyer', 'confirmReceipt');
    return order;
  }

  async place({
    name = 'Anna Rossi',
    skus = ['DC-101'],
    email = `${randomUUID()}@example.com`,
    method = 'post',
  }: {
    name?: string;
    skus?: string[];
    email?: string;
    method?: string;
  } = {}): Promise<ReviewedOrder> {
    const { status, body } = await this.program.post<{ orders: OrderView[] }>('/v1/orders', {
      externalId: randomUUID(),
      currency: 'EUR',
      buyer: { email, name, locale: 'en' },
      lines: skus.map((sku) => ({
        sku,
        title: `Doll ${sku}`,
        quantity: 1,
        unitPrice: 7200,
        availability: 'in_stock',
      })),
      delivery: { method, price: 900 },
      payment: { method: 'bank_transfer' },
    });
    const [order] = body.orders ?? [];
    if (!order) throw new Error(`Placing an order answered ${status}: ${JSON.stringify(body)}`);
    return new ReviewedOrder(this, order, email);
  }
}

/** An order as its two sides see it. */
export class ReviewedOrder {
  readonly id: string;
  readonly number: string;
  readonly email: string;
  readonly #shop: ReviewsShop;

  constructor(shop: ReviewsShop, { id, number }: Pick<OrderView, 'id' | 'number'>, email: string) {
    this.#shop = shop;
    this.id = id;
    this.number = number;
    this.email = email;
  }

  as(party: 'buyer' | 'seller'): Promise<ApiClient> {
    return party === 'buyer' ? this.#shop.buyer(this.email) : Promise.resolve(this.#shop.seller);
  }

  path(end = ''): string {
    return `/v1/orders/${this.id}${end}`;
  }

  async act(party: 'buyer' | 'seller', name: string, fields: Record<string, string> = {}): Promise<void> {
    const client = await this.as(party);
    const { status, body } = await client.post(this.path('/transitions'), { name, fields });
    if (status !== 200) throw new Error(`${name} answered ${status}: ${JSON.stringify(body)}`);
  }

  /** The status, and the order or the problem. */
  async ask<Body = OrderView & { code: string }>(
    party: 'buyer' | 'seller',
    end: string,
    body: Record<string, unknown> = {},
    method = 'POST',
  ) {
    return (await this.as(party)).request<Body>(method, this.path(end), body);
  }

  async seenBy(party: 'buyer' | 'seller'): Promise<OrderView> {
    return (await (await this.as(party)).get<OrderView>(this.path())).body;
  }

  async log(party: 'buyer' | 'seller'): Promise<EntryView[]> {
    return (await (await this.as(party)).get<EntryList>(this.path('/entries?limit=200'))).body.items;
  }

  /** The review's entry; undefined when its reader is not to see it. */
  async reviewEntry(party: 'buyer' | 'seller') {
    return (await this.log(party)).find((entry) => entry.kind === 'review');
  }
}
