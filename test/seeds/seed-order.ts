import type { PaymentState, ShipmentStatus } from '@ordialog/core';
import type {
  DeliveryView,
  EntryList,
  EntryView,
  OrderView,
  Problem,
  TransitionRequestBody,
} from '@ordialog/protocol';
import { expect } from 'vitest';
import type { ApiClient } from '../support/api.ts';
import type { SeedShop } from './seed-shop.ts';

type Party = 'seller' | 'buyer';
type Options = Omit<TransitionRequestBody, 'name' | 'fields'>;

/** An order as its two sides see and move it. */
export class SeedOrder {
  readonly id: string;
  readonly number: string;
  readonly email: string;
  readonly #shop: SeedShop;

  constructor(shop: SeedShop, { id, number, email }: { id: string; number: string; email: string }) {
    this.#shop = shop;
    this.id = id;
    this.number = number;
    this.email = email;
  }

  as(party: Party): Promise<ApiClient> {
    return party === 'buyer' ? this.#shop.buyer(this.email) : Promise.resolve(this.#shop.seller);
  }

  async seenBy(party: Party): Promise<OrderView> {
    const { status, body } = await (await this.as(party)).get<OrderView>(`/v1/orders/${this.id}`);
    expect(status, JSON.stringify(body)).toBe(200);
    return body;
  }

  /** The status that the buyer's look at the order is answered with: 404 while it is not for them. */
  async statusForBuyer(): Promise<number> {
    return (await (await this.as('buyer')).get(`/v1/orders/${this.id}`)).status;
  }

  async state(): Promise<string> {
    return (await this.seenBy('seller')).state;
  }

  /** Waits for what the server does by itself. */
  async becomes(state: string): Promise<void> {
    await expect.poll(() => this.state(), { timeout: 10_000 }).toBe(state);
  }

  /** What someone can do now, by the transitions' names. */
  async offers(party: Party): Promise<string[]> {
    const { availableTransitions } = await this.seenBy(party);
    return availableTransitions.map(({ name }) => name);
  }

  async act(
    party: Party,
    name: string,
    fields: TransitionRequestBody['fields'] = {},
    options: Options = {},
  ): Promise<OrderView> {
    const request = { name, fields, ...options };
    const { status, body } = await (await this.as(party)).post<OrderView>(this.#path('transitions'), request);
    expect(status, `${name}: ${JSON.stringify(body)}`).toBe(200);
    return body;
  }

  /** The status and code that a transition is refused with. */
  async refusal(party: Party, name: string, fields: TransitionRequestBody['fields'] = {}): Promise<string> {
    const client = await this.as(party);
    const { status, body } = await client.post<Problem>(this.#path('transitions'), { name, fields });
    return `${status} ${body.code}`;
  }

  async log(party: Party): Promise<EntryView[]> {
    const client = await this.as(party);
    const { status, body } = await client.get<EntryList>(`${this.#path('entries')}?limit=200`);
    expect(status, JSON.stringify(body)).toBe(200);
    return body.items;
  }

  /** The last entry of the log. */
  async lastEntry(party: Party): Promise<EntryView> {
    const entry = (await this.log(party)).at(-1);
    if (!entry) throw new Error(`Order ${this.number} has no entries.`);
    return entry;
  }

  async deliveries(): Promise<DeliveryView[]> {
    const { body } = await this.#shop.seller.get<{ items: DeliveryView[] }>(this.#path('deliveries'));
    return body.items;
  }

  /** What is planned to be sent or made, or was, in a word each: `email newOrder → seller`. */
  async plans(): Promise<string[]> {
    return (await this.deliveries())
      .map(({ type, template, to }) => [type, template, to && `→ ${to}`].filter(Boolean).join(' '))
      .toSorted();
  }

  /** What a carrier's integration makes known: a parcel, and what happened to it. */
  async parcel(carrier: string, trackingNumber: string): Promise<OrderView> {
    return this.#tell(this.#path('shipments'), { carrier, trackingNumber });
  }

  async report(status: ShipmentStatus, at: string): Promise<OrderView> {
    return this.#tell(`/v1/shipments/${this.id}.1/events`, { status, at });
  }

  /** News of the payment from a bank or a payment service. */
  async pay(state: PaymentState, reference?: string): Promise<OrderView> {
    return this.#tell(this.#path('payments'), reference === undefined ? { state } : { state, reference });
  }

  async post(path: string, body: Record<string, unknown>): Promise<number> {
    return (await this.#shop.seller.post(this.#path(path), body)).status;
  }

  async #tell(path: string, fact: Record<string, string>): Promise<OrderView> {
    const { status, body } = await this.#shop.program.post<OrderView>(path, fact);
    expect(status, JSON.stringify(body)).toBe(200);
    return body;
  }

  #path(part: string): string {
    return `/v1/orders/${this.id}/${part}`;
  }
}
