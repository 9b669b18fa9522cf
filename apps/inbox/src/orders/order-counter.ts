import type { OrderCounts } from '@ordialog/protocol';
import type { ApiClient } from '@ordialog/ui';
import { fetchCounts } from './inbox-api.ts';
import { Watched } from './watched.ts';

/** How many orders wait, are unread and stand in each state. */
export class OrderCounter extends Watched {
  readonly #api: ApiClient;
  #counts: OrderCounts | undefined;
  #fetching: Promise<void> | undefined;
  #again = false;

  constructor(api: ApiClient) {
    super();
    this.#api = api;
  }

  /** Undefined until they are known for the first time. */
  get counts(): OrderCounts | undefined {
    return this.#counts;
  }

  /** One request at a time; a change heard of meanwhile is counted after it. */
  refresh(): Promise<void> {
    if (this.#fetching) this.#again = true;
    this.#fetching ??= this.#fetch().finally(() => {
      this.#fetching = undefined;
      if (!this.#again) return;
      this.#again = false;
      void this.refresh();
    });
    return this.#fetching;
  }

  async #fetch(): Promise<void> {
    const answer = await fetchCounts(this.#api);
    if (!answer.ok) return;
    this.#counts = answer.data;
    this.tell();
  }
}
