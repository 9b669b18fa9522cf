import type { FilledReplyView, SavedReplyList, SavedReplyView } from '@ordialog/protocol';
import type { Answer, ApiClient, Failure } from '@ordialog/ui';
import { Watched } from '../orders/watched.ts';

const at = (id: string, rest = '') => `/v1/saved-replies/${encodeURIComponent(id)}${rest}`;

/** The shop's saved replies, and each as it would read for an order. */
export class SavedReplies extends Watched {
  readonly #api: ApiClient;
  #items: readonly SavedReplyView[] | undefined;
  #failure: Failure | undefined;

  constructor(api: ApiClient) {
    super();
    this.#api = api;
  }

  /** Undefined until they have been fetched. */
  get items(): readonly SavedReplyView[] | undefined {
    return this.#items;
  }

  get failure(): Failure | undefined {
    return this.#failure;
  }

  /** Fetches them; those known before are shown until then. */
  async load(): Promise<void> {
    const answer = await this.#api.get<SavedReplyList>('/v1/saved-replies');
    if (answer.ok) this.#items = answer.data.items;
    this.#failure = answer.ok ? undefined : answer.failure;
    this.tell();
  }

  fill(orderId: string, id: string): Promise<Answer<FilledReplyView>> {
    return this.#api.get(`/v1/orders/${encodeURIComponent(orderId)}/saved-replies/${encodeURIComponent(id)}`);
  }

  /** It was sent as a message. A count that is lost does no harm. */
  async used(id: string): Promise<void> {
    await this.#api.post(at(id, '/uses'), {});
  }
}
