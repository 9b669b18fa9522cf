import type { OrderSummary } from '@ordialog/protocol';
import { type ApiClient, fetchOrders, type LiveConnection } from '@ordialog/ui';

export interface FeedListener {
  /** These orders are new or have changed; the newest change last. */
  changed?(orders: readonly OrderSummary[]): void;
  /** The seller's side has read an order up to an entry. */
  read?(orderId: string, upTo: number): void;
  /** Changes may have been missed: look again. */
  missed?(): void;
}

/** Hints come in bursts: a purchase becomes several orders, a transition several entries. */
const gatherFor = 120;
const pageSize = 20;
const mostPages = 5;

/**
 * What happens in the shop, order by order. The socket only hints that something changed; what it is now is
 * fetched once for all who listen.
 */
export class OrderFeed {
  readonly #api: ApiClient;
  readonly #live: LiveConnection;
  readonly #listeners = new Set<FeedListener>();
  readonly #hinted = new Map<string, number>();
  #leave: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wasOnline = false;

  constructor(api: ApiClient, live: LiveConnection) {
    this.#api = api;
    this.#live = live;
  }

  listen(listener: FeedListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  start(): void {
    document.addEventListener('visibilitychange', this.#shown);
    this.#leave = this.#live.listen({
      order: ({ orderId, head }) => this.#hint(orderId, head),
      read: ({ orderId, party, upTo }) => {
        if (party === 'seller') this.#tell((listener) => listener.read?.(orderId, upTo));
      },
      status: (status) => {
        if (status !== 'online') return;
        if (this.#wasOnline) this.#tell((listener) => listener.missed?.());
        this.#wasOnline = true;
      },
    });
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.#shown);
    this.#leave?.();
    clearTimeout(this.#timer);
  }

  /** Without a connection nothing is heard, so who comes back to the page is shown what is true now. */
  readonly #shown = () => {
    if (document.visibilityState === 'visible' && this.#live.status !== 'online') {
      this.#tell((listener) => listener.missed?.());
    }
  };

  #hint(orderId: string, head: number): void {
    this.#hinted.set(orderId, Math.max(head, this.#hinted.get(orderId) ?? 0));
    this.#timer ??= setTimeout(() => void this.#fetch(), gatherFor);
  }

  async #fetch(): Promise<void> {
    const wanted = new Map(this.#hinted);
    this.#hinted.clear();
    const found: OrderSummary[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < mostPages && wanted.size > 0; page++) {
      const answer = await fetchOrders(this.#api, { sort: 'updated', limit: pageSize, cursor });
      if (!answer.ok) break;
      for (const order of answer.data.items) if (wanted.delete(order.id)) found.push(order);
      if (answer.data.nextCursor === null) break;
      cursor = answer.data.nextCursor;
    }
    this.#timer = undefined;
    if (found.length > 0) this.#tell((listener) => listener.changed?.(found.toReversed()));
    if (wanted.size > 0) this.#tell((listener) => listener.missed?.());
    const [next] = this.#hinted;
    if (next) this.#hint(...next);
  }

  #tell(tell: (listener: FeedListener) => void): void {
    for (const listener of [...this.#listeners]) tell(listener);
  }
}
