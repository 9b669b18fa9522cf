import type { ApiClient } from '@ordialog/ui';
import type { Leaving } from './list-rows.ts';
import type { OrderFeed } from './order-feed.ts';
import { OrderList } from './order-list.ts';
import type { ListQuery } from './order-list-query.ts';

/** The lists on the screen, one in each place, all told of what the feed tells. */
export class OpenLists {
  readonly #api: ApiClient;
  readonly #lists = new Map<string, OrderList>();
  readonly #leave: () => void;

  constructor(api: ApiClient, feed: OrderFeed) {
    this.#api = api;
    this.#leave = feed.listen({
      changed: (orders) => this.#each((list) => list.take(orders)),
      read: (orderId, upTo) => this.#each((list) => list.read(orderId, upTo)),
      missed: () => this.reload(),
    });
  }

  /** The list in a place: the one that is there if it shows this, else a new one. */
  at(place: string, query: ListQuery, leaving: Leaving = 'stay'): OrderList {
    const there = this.#lists.get(place);
    if (there && JSON.stringify(there.query) === JSON.stringify(query)) return there;
    const list = new OrderList(this.#api, query, leaving);
    this.#lists.set(place, list);
    void list.reload();
    return list;
  }

  /** Forgets what stands in these places: when they are shown again it is fetched anew. */
  forget(isGone: (place: string) => boolean): void {
    for (const place of [...this.#lists.keys()]) if (isGone(place)) this.#lists.delete(place);
  }

  reload(): void {
    this.#each((list) => void list.reload());
  }

  close(): void {
    this.#leave();
    this.#lists.clear();
  }

  #each(act: (list: OrderList) => void): void {
    for (const list of this.#lists.values()) act(list);
  }
}
