import type { OrderSummary } from '@ordialog/protocol';
import { type ApiClient, type Failure, fetchOrders } from '@ordialog/ui';
import { type Leaving, type ListRow, withChanged, withoutSettled, withPage, withRead } from './list-rows.ts';
import type { ListQuery } from './order-list-query.ts';
import { Watched } from './watched.ts';

const usualLimit = 30;

/** A list of orders, fetched page by page and kept up to date by what it is told. */
export class OrderList extends Watched {
  readonly query: ListQuery;
  readonly #api: ApiClient;
  readonly #leaving: Leaving;
  #rows: readonly ListRow[] = [];
  #cursor: string | null | undefined;
  #failure: Failure | undefined;
  #loading: Promise<void> | undefined;
  #asked = 0;

  constructor(api: ApiClient, query: ListQuery, leaving: Leaving = 'stay') {
    super();
    this.#api = api;
    this.query = query;
    this.#leaving = leaving;
  }

  get rows(): readonly ListRow[] {
    return this.#rows;
  }

  /** Nothing has come yet. */
  get fresh(): boolean {
    return this.#cursor === undefined && !this.#failure;
  }

  get hasMore(): boolean {
    return typeof this.#cursor === 'string';
  }

  get loadingMore(): boolean {
    return this.#loading !== undefined && this.#cursor !== undefined;
  }

  get failure(): Failure | undefined {
    return this.#failure;
  }

  /** Begins anew; the rows that were there stay until the answer comes. */
  async reload(): Promise<void> {
    const asked = ++this.#asked;
    const limit = Math.min(100, Math.max(this.query.limit ?? usualLimit, this.#rows.length));
    const answer = await fetchOrders(this.#api, { ...this.query, limit });
    if (asked !== this.#asked) return;
    this.#failure = answer.ok ? undefined : answer.failure;
    if (answer.ok) {
      this.#rows = withPage([], answer.data.items);
      this.#cursor = answer.data.nextCursor;
    }
    this.tell();
  }

  /** Fetches the next page; calls while it is on its way share it. */
  loadMore(): Promise<void> {
    if (!this.hasMore) return Promise.resolve();
    this.#loading ??= this.#fetchMore().finally(() => {
      this.#loading = undefined;
      this.tell();
    });
    this.tell();
    return this.#loading;
  }

  take(changed: readonly OrderSummary[]): void {
    if (this.#cursor === undefined) return;
    const { query } = this;
    const before = { rows: this.#rows, complete: !this.hasMore };
    this.#become(withChanged(before, changed, { query, leaving: this.#leaving, now: Date.now() }));
  }

  /** Lets go of the rows that stayed only so that nothing moved. */
  tidy(): void {
    this.#become(withoutSettled(this.#rows));
  }

  read(orderId: string, upTo: number): void {
    this.#become(withRead(this.#rows, orderId, upTo));
  }

  async #fetchMore(): Promise<void> {
    const asked = this.#asked;
    const limit = this.query.limit ?? usualLimit;
    const cursor = this.#cursor ?? undefined;
    const answer = await fetchOrders(this.#api, { ...this.query, limit, cursor });
    if (asked !== this.#asked) return;
    this.#failure = answer.ok ? undefined : answer.failure;
    if (!answer.ok) return;
    this.#rows = withPage(this.#rows, answer.data.items);
    this.#cursor = answer.data.nextCursor;
  }

  #become(rows: readonly ListRow[]): void {
    if (rows === this.#rows) return;
    this.#rows = rows;
    this.tell();
  }
}
