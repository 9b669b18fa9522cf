import type { OrderSummary } from '@ordialog/protocol';
import {
  type ApiClient,
  type DeviceMemory,
  deviceMemory,
  type Failure,
  fetchOrders,
  LiveConnection,
  OrderStore,
} from '@ordialog/ui';
import type { Visit } from './begin-visit.ts';
import { isId, ordersWanted } from './wanted-order.ts';

/** What the panel has to show. */
export type PanelView =
  | { readonly kind: 'loading' }
  /** No token: nobody knows whose order it would be. */
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'none' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'choosing'; readonly orders: readonly OrderSummary[] }
  | { readonly kind: 'order'; readonly store: OrderStore };

interface SessionOptions {
  readonly visit: Visit;
  changed(): void;
}

/** One buyer's visit: who they are to the server, which orders they have, which one is open. */
export class PanelSession {
  readonly live: LiveConnection;
  readonly #api: ApiClient;
  readonly #memory: DeviceMemory;
  readonly #changed: () => void;
  #view: PanelView = { kind: 'loading' };
  #orders: readonly OrderSummary[] = [];
  #asked = 0;

  constructor({ visit: { server, tokens, api }, changed }: SessionOptions) {
    this.#api = api;
    this.live = new LiveConnection({ server, tokens, locale: api.locale });
    this.#memory = deviceMemory(`buyer ${server}`);
    this.#changed = changed;
  }

  get view(): PanelView {
    return this.#view;
  }

  /** The buyer has other orders to go back to. */
  get hasList(): boolean {
    return this.#orders.length > 1;
  }

  /** Entries unread in the orders that are not open. */
  unreadElsewhere(orderId: string): number {
    return this.#orders.reduce((sum, { id, unread }) => sum + (id === orderId ? 0 : unread), 0);
  }

  /** Opens an order by its number or id, or without one what there is to choose from. */
  async find(wanted: string | undefined): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    if (wanted !== undefined && isId(wanted)) return this.open(wanted);
    const answer = await fetchOrders(this.#api, ordersWanted(wanted));
    if (asked !== this.#asked) return;
    if (!answer.ok) return this.#fail(answer.failure);
    const { items } = answer.data;
    const [first] = items;
    if (wanted === undefined) this.#orders = items;
    if (wanted !== undefined) return this.open(first?.id ?? wanted);
    if (!first) return this.#show({ kind: 'none' });
    if (items.length === 1) return this.open(first.id);
    this.#show({ kind: 'choosing', orders: items });
  }

  open(orderId: string): void {
    this.#asked += 1;
    if (this.#view.kind === 'order' && this.#view.store.orderId === orderId) return;
    this.#leave();
    const store = new OrderStore(orderId, 'buyer', { api: this.#api, live: this.live, memory: this.#memory });
    this.#show({ kind: 'order', store });
    void store.open().then(() => {
      const { failure } = store.state;
      const current = this.#view.kind === 'order' && this.#view.store === store;
      if (failure && current && failure.status >= 400 && failure.status < 500) this.#fail(failure);
    });
  }

  /** Everything again, in the language given. */
  async refresh(locale: string): Promise<void> {
    this.#api.locale = locale;
    this.live.setLocale(locale);
    if (this.#view.kind === 'order') await this.#view.store.refresh();
    else await this.find(undefined);
  }

  close(): void {
    this.#asked += 1;
    this.#leave();
    this.live.stop();
  }

  #leave(): void {
    if (this.#view.kind === 'order') this.#view.store.close();
  }

  #fail(failure: Failure): void {
    this.#leave();
    if (failure.status === 401) this.#show({ kind: 'expired' });
    else if (failure.status === 403 || failure.status === 404) this.#show({ kind: 'not-found' });
    else this.#show({ kind: 'failed', failure });
  }

  #show(view: PanelView): void {
    this.#view = view;
    this.#changed();
  }
}
