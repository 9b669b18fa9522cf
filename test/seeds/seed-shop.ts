import { randomUUID } from 'node:crypto';
import type { Locale } from '@ordialog/core';
import type { CreateOrder, OrderCounts, OrderList, OrderView } from '@ordialog/protocol';
import { expect } from 'vitest';
import { type ApiClient, asBuyer, asShop, asStaff } from '../support/api.ts';
import { startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { type Mailbox, openMailbox, type ReceivedMail } from '../support/smtp.ts';
import { SeedOrder } from './seed-order.ts';

export const minute = 60 * 1000;
export const day = 24 * 60 * minute;

/** A shop that follows one of the ready workflows, on a real server whose time stands still until it is let pass. */
export class SeedShop {
  readonly server: ServerProcess;
  readonly mailbox: Mailbox;
  readonly workflow: string;
  /** The language its people and buyers read. */
  readonly locale: Locale;
  /** The shop's own program. */
  readonly program: ApiClient;
  /** A person of the shop at the inbox. */
  readonly seller: ApiClient;
  #now: Date;

  private constructor(
    { server, mailbox, seller }: { server: ServerProcess; mailbox: Mailbox; seller: ApiClient },
    { workflow, locale, now }: { workflow: string; locale: Locale; now: Date },
  ) {
    this.server = server;
    this.mailbox = mailbox;
    this.workflow = workflow;
    this.locale = locale;
    this.program = asShop(server.url).with({ 'accept-language': locale });
    this.seller = seller.with({ 'accept-language': locale });
    this.#now = now;
  }

  static async open(workflow: string, locale: Locale): Promise<SeedShop> {
    const now = new Date('2026-11-23T09:00:00Z');
    const mailbox = await openMailbox();
    const server = await startServer({ database: 'pglite', clock: now, env: { SMTP_URL: mailbox.url } });
    const seller = await asStaff(server.url);
    return new SeedShop({ server, mailbox, seller }, { workflow, locale, now });
  }

  get now(): Date {
    return this.#now;
  }

  /** So long before or after now. */
  at(milliseconds: number): string {
    return new Date(this.#now.getTime() + milliseconds).toISOString();
  }

  async pass(milliseconds: number): Promise<void> {
    this.#now = await this.server.advance(milliseconds);
  }

  /** A buyer's purchase; one order unless the workflow splits it. */
  async place(purchase: Partial<CreateOrder> = {}): Promise<SeedOrder> {
    const [order] = await this.placeAll(purchase);
    if (!order) throw new Error('Nothing was placed.');
    return order;
  }

  async placeAll(purchase: Partial<CreateOrder> = {}): Promise<SeedOrder[]> {
    const email = `${randomUUID()}@example.com`;
    const { status, body } = await this.program.post<{ orders: OrderView[] }>('/v1/orders', {
      externalId: randomUUID(),
      currency: 'EUR',
      buyer: { email, name: 'Anna', phone: '+393331234567', locale: this.locale },
      lines: [line('in_stock')],
      delivery: { method: 'post', price: 900, address: 'Via Roma 1, Torino' },
      payment: { method: 'bank_transfer' },
      workflow: this.workflow,
      ...purchase,
    });
    expect(status, JSON.stringify(body)).toBe(201);
    return body.orders.map(({ id, number }) => new SeedOrder(this, { id, number, email }));
  }

  buyer(email: string): Promise<ApiClient> {
    return asBuyer(this.server.url, { sub: email, email }, { issuedAt: this.#now });
  }

  async counts(): Promise<OrderCounts> {
    return (await this.seller.get<OrderCounts>('/v1/orders/counts')).body;
  }

  /** The numbers of the orders on a page of "My orders". */
  async list(query: string): Promise<string[]> {
    const { body } = await this.seller.get<OrderList>(`/v1/orders?limit=100&${query}`);
    return body.items.map(({ number }) => number);
  }

  /** The mail to `recipient` whose subject has all these words, once it has come. */
  async mail(recipient: string, ...words: readonly string[]): Promise<ReceivedMail> {
    const find = () =>
      this.mailbox.mails.find(
        ({ recipients, subject = '' }) =>
          recipients.includes(recipient) && words.every((word) => subject.includes(word)),
      );
    const problem = `no mail to ${recipient} about ${words.join(', ')}`;
    await expect.poll(find, { timeout: 10_000, message: problem }).toBeDefined();
    const found = find();
    if (!found) throw new Error(problem);
    return found;
  }
}

export function line(availability: 'in_stock' | 'made_to_order'): CreateOrder['lines'][number] {
  return { title: `Doll, ${availability}`, quantity: 1, unitPrice: 6400, availability };
}
