import { randomUUID } from 'node:crypto';
import { readyWorkflows } from '@ordialog/core';
import type {
  CreateOrder,
  EntryView,
  NewPaymentMethod,
  OrderView,
  PaymentMethodShown,
  PaymentMethodView,
} from '@ordialog/protocol';
import { addStaff } from '../../apps/server/src/auth/add-staff.ts';
import { addWorkflow } from '../../apps/server/src/orders/add-workflow.ts';
import { TestClock } from '../../apps/server/src/test-clock.ts';
import { startTestServer, type TestServer } from '../../apps/server/src/test-server.ts';
import { addTestShop, type TestShop } from '../../apps/server/src/test-shop.ts';
import { type Answer, type ApiClient, asBuyer, asShop, asStaff } from '../support/api.ts';
import { atEnd } from '../support/at-end.ts';
import { createDatabase } from '../support/postgres.ts';
import type { Database } from '../support/server.ts';

export const bank: NewPaymentMethod = {
  details: {
    type: 'bank_transfer',
    holder: 'Dolls & Co',
    iban: 'IT60 X054 2811 1010 0000 0123 456',
    bic: 'CRPPIT2PXXX',
  },
};
/** The accounts of the standard's own examples. */
export const roubles: NewPaymentMethod = {
  details: {
    type: 'russian_account',
    holder: 'ООО «Три кита»',
    account: '40702810138250123017',
    bik: '044525225',
    bankName: 'ПАО СБЕРБАНК',
    correspondentAccount: '30101810400000000225',
    inn: '7707083893',
  },
};

type Role = 'owner' | 'manager' | 'agent';

/** A shop with its people on a real server in this process, whose clock and mails are at hand. */
export class PaymentShop {
  readonly running: TestServer;
  readonly clock: TestClock;
  readonly made: TestShop;
  readonly owner: ApiClient;

  private constructor(running: TestServer, clock: TestClock, made: TestShop, owner: ApiClient) {
    this.running = running;
    this.clock = clock;
    this.made = made;
    this.owner = owner;
  }

  static async open(database: Database = 'pglite'): Promise<PaymentShop> {
    const clock = new TestClock(new Date());
    const databaseUrl = database === 'postgres' ? { DATABASE_URL: await createDatabase() } : {};
    const running = await startTestServer(databaseUrl, { clock });
    atEnd(() => running.close());
    const { db } = running.server.context;
    const made = await addTestShop(db, clock.now());
    await db.transaction().execute(async (trx) => {
      for (const workflow of readyWorkflows) await addWorkflow(trx, made.shop.id, workflow, clock.now());
    });
    return new PaymentShop(
      running,
      clock,
      made,
      await asStaff(running.url, { email: made.seller.email, password: made.seller.password }),
    );
  }

  get db() {
    return this.running.server.context.db;
  }

  get server(): ApiClient {
    return asShop(this.running.url, this.made.secretKey);
  }

  /** Somebody else who works for the shop. */
  async staff(role: Role, email = `${role}-${randomUUID()}@shop.test`): Promise<ApiClient> {
    const password = 'correct horse battery';
    const person = {
      shopId: this.made.shop.id,
      email,
      password,
      role,
      name: `The ${role}`,
      locale: 'it',
    } as const;
    await this.db.transaction().execute((trx) => addStaff(trx, person, this.clock.now()));
    return asStaff(this.running.url, { email, password });
  }

  async save(method: NewPaymentMethod): Promise<PaymentMethodView> {
    return expectStatus(await this.owner.post<PaymentMethodView>('/v1/shop/payment-methods', method), 201);
  }

  change(id: string, change: Readonly<Record<string, unknown>>, client = this.owner) {
    return client.request<PaymentMethodView>('PATCH', `/v1/shop/payment-methods/${id}`, change);
  }

  async place(purchase: Partial<CreateOrder> = {}): Promise<OrderView> {
    const answer = await this.server.post<{ orders: OrderView[] }>('/v1/orders', {
      externalId: randomUUID(),
      currency: 'EUR',
      buyer: { email: 'anna@example.com', name: 'Anna Rossi', locale: 'en' },
      lines: [{ title: 'Doll', quantity: 1, unitPrice: 12_000, availability: 'in_stock' }],
      delivery: { method: 'post', price: 900, address: 'Via Roma 1, Torino' },
      payment: { method: 'bank_transfer' },
      ...purchase,
    });
    const [order] = expectStatus(answer, 201).orders;
    if (!order) throw new Error('no order was placed');
    return order;
  }

  /** An order that waits for its payment. */
  async awaiting(
    purchase?: Partial<CreateOrder>,
    fields?: Readonly<Record<string, unknown>>,
  ): Promise<OrderView> {
    const { id } = await this.place(purchase);
    return this.act(id, 'confirmOrder', fields);
  }

  async act(id: string, name: string, fields?: Readonly<Record<string, unknown>>, client = this.server) {
    const body = { name, ...(fields ? { fields } : {}) };
    return expectStatus(await client.post<OrderView>(`/v1/orders/${id}/transitions`, body), 200);
  }

  async buyer(email = 'anna@example.com'): Promise<ApiClient> {
    const { public_key: issuer, identity_secret: secret } = this.made.shop;
    return asBuyer(this.running.url, { sub: email, email }, { issuer, secret, issuedAt: this.clock.now() });
  }

  async look(id: string, client = this.server): Promise<OrderView> {
    return expectStatus(await client.get<OrderView>(`/v1/orders/${id}`), 200);
  }

  async entries(id: string, client = this.server): Promise<EntryView[]> {
    return expectStatus(await client.get<{ items: EntryView[] }>(`/v1/orders/${id}/entries?limit=200`), 200)
      .items;
  }

  async write(id: string, text: string, client = this.server, clientMessageId: string = randomUUID()) {
    return client.post<EntryView>(`/v1/orders/${id}/messages`, { clientMessageId, text });
  }

  /** The mails that went to an address, the newest last. */
  async mailsTo(address: string) {
    return this.db
      .selectFrom('caught_emails')
      .select(['subject', 'text'])
      .where('recipient', 'like', `%${address}%`)
      .orderBy('caught_at')
      .execute();
  }
}

export function methodsOf(order: OrderView): readonly PaymentMethodShown[] {
  return order.payment.instructions?.methods ?? [];
}

function expectStatus<T>({ status, body }: Answer<T>, expected: number): T {
  if (status !== expected) throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
  return body;
}
