import type { DeliveryView } from '@ordialog/protocol';
import type { ApiClient, Failure } from '@ordialog/ui';
import { fetchDeliveries, retryDelivery } from './inbox-api.ts';
import { Watched } from './watched.ts';

/** Before it is looked again at what is being sent, in milliseconds; twice as long each time, up to a minute. */
const firstRest = 2000;
const longestRest = 60_000;

/** What one order caused to be sent or made. It is fetched while somebody looks, and anew as long as something is due. */
export class SentList extends Watched {
  readonly #api: ApiClient;
  readonly #orderId: string;
  #items: readonly DeliveryView[] | undefined;
  #failure: Failure | undefined;
  #retrying: ReadonlySet<string> = new Set();
  #looking = false;
  #asked = 0;
  #rest = firstRest;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(api: ApiClient, orderId: string) {
    super();
    this.#api = api;
    this.#orderId = orderId;
  }

  /** The newest first; undefined until it has come. */
  get items(): readonly DeliveryView[] | undefined {
    return this.#items;
  }

  get failure(): Failure | undefined {
    return this.#failure;
  }

  isRetrying(deliveryId: string): boolean {
    return this.#retrying.has(deliveryId);
  }

  /** Somebody looks at it from now on. */
  look(): void {
    this.#looking = true;
    this.refresh();
  }

  lookAway(): void {
    this.#looking = false;
    clearTimeout(this.#timer);
  }

  /** The order has changed, or the language has. */
  refresh(): void {
    this.#rest = firstRest;
    if (this.#looking) void this.#fetch();
  }

  async retry(deliveryId: string): Promise<void> {
    if (this.#retrying.has(deliveryId)) return;
    this.#retrying = new Set([...this.#retrying, deliveryId]);
    this.tell();
    const answer = await retryDelivery(this.#api, this.#orderId, deliveryId);
    this.#retrying = new Set([...this.#retrying].filter((id) => id !== deliveryId));
    this.#failure = answer.ok ? undefined : answer.failure;
    if (answer.ok) {
      this.#items = this.#items?.map((item) => (item.id === deliveryId ? answer.data : item));
      this.#rest = firstRest;
      this.#lookLater();
    }
    this.tell();
  }

  async #fetch(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const answer = await fetchDeliveries(this.#api, this.#orderId);
    if (asked !== this.#asked) return;
    if (answer.ok) this.#items = answer.data.items;
    this.#failure = answer.ok ? undefined : answer.failure;
    this.#lookLater();
    this.tell();
  }

  /** Nobody tells when a letter has left. */
  #lookLater(): void {
    clearTimeout(this.#timer);
    const now = Date.now();
    const due = this.#items?.some(({ status, dueAt }) => status === 'waiting' && Date.parse(dueAt) <= now);
    if (!this.#looking || !due) return;
    this.#timer = setTimeout(() => void this.#fetch(), this.#rest);
    this.#rest = Math.min(longestRest, this.#rest * 2);
  }
}
