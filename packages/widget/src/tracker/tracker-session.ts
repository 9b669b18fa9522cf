import {
  ApiClient,
  type Failure,
  fetchEntries,
  fetchOrder,
  fetchOrders,
  type TokenProvider,
  TokenSource,
} from '@ordialog/ui';
import { askForCode, confirmCode } from './guest-lookup.ts';
import { keepToken, readToken } from './kept-token.ts';
import type { Guest, TrackerView } from './tracker-view.ts';

const mostEntries = 200;
const mostOrders = 50;

export interface SessionOptions {
  readonly server: string;
  /** Its public key. */
  readonly shop: string;
  readonly locale: string;
  /** An order's number or id that the page names. */
  readonly order: string;
  /** The page knows its buyer; without it they are a guest. */
  readonly tokenProvider: TokenProvider | undefined;
  changed(): void;
}

/** Who looks at which order, and what there is to see of it. It knows nothing of forms and of how things look. */
export class TrackerSession {
  #options: SessionOptions;
  #api: ApiClient | undefined;
  #tokenProvider: TokenProvider | undefined;
  #isGuest = true;
  #orderId: string | undefined;
  #hasList = false;
  #ended = false;
  #view: TrackerView = { kind: 'loading' };
  #busy = false;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  get view(): TrackerView {
    return this.#view;
  }

  /** A guest's request is under way. */
  get busy(): boolean {
    return this.#busy;
  }

  /** Of who tracks, for the dialog. */
  get tokenProvider(): TokenProvider | undefined {
    return this.#tokenProvider;
  }

  end(): void {
    this.#ended = true;
  }

  /** In another language; what a guest has begun to fill in stays. */
  async use(locale: string): Promise<void> {
    this.#options = { ...this.#options, locale };
    if (this.#api) this.#api.locale = locale;
    if (this.#view.kind === 'choosing') await this.list();
    else await this.refresh();
  }

  /** The buyer that the page knows, the guest that this tab remembers, or somebody new. */
  async begin(): Promise<void> {
    const { tokenProvider, shop } = this.#options;
    const kept = tokenProvider ? undefined : readToken(shop);
    if (tokenProvider) {
      this.#enter(tokenProvider);
      await this.list();
    } else if (kept) {
      this.#enterAsGuest(kept.token);
      await this.open(kept.orderId);
    } else {
      this.#askAnew();
    }
  }

  async ask(guest: Guest): Promise<void> {
    const resent = this.#view.kind === 'code';
    const answer = await this.#while(askForCode(this.#options, guest));
    if (answer.ok) this.#show({ kind: 'code', guest, resent, wait: answer.data.wait });
    else if (this.#view.kind === 'code') this.#show({ ...this.#view, failure: answer.failure });
    else this.#show({ kind: 'asking', guest, again: false, failure: answer.failure });
  }

  async confirm(code: string): Promise<void> {
    const view = this.#view;
    if (view.kind !== 'code') return;
    const answer = await this.#while(confirmCode(this.#options, view.guest, code));
    if (!answer.ok) {
      this.#show({ ...view, resent: false, wait: undefined, failure: answer.failure });
      return;
    }
    const { token, orderId, expiresAt } = answer.data;
    keepToken(this.#options.shop, { token, orderId, expiresAt });
    this.#enterAsGuest(token);
    await this.open(orderId);
  }

  /** From the code back to what it was asked for with. */
  back(): void {
    if (this.#view.kind === 'code') this.#show({ kind: 'asking', guest: this.#view.guest, again: false });
  }

  async open(orderId: string): Promise<void> {
    this.#orderId = orderId;
    this.#show({ kind: 'loading' });
    await this.refresh();
  }

  /** What the page asks for, else the buyer's only order, else all of them to choose from. */
  async list(chosen = this.#options.order): Promise<void> {
    if (!this.#api) return;
    this.#orderId = undefined;
    this.#show({ kind: 'loading' });
    const listed = await fetchOrders(this.#api, { limit: mostOrders });
    if (!listed.ok) return this.#fail(listed.failure);
    const { items } = listed.data;
    this.#hasList = items.length > 1;
    const [first] = items;
    const found = items.find(({ id, number }) => id === chosen || number === chosen);
    if (found) return this.open(found.id);
    // A buyer without orders may have bought as a guest.
    if (!first) return this.#askAnew();
    if (items.length === 1) return this.open(first.id);
    this.#show({ kind: 'choosing', orders: items });
  }

  /** A guest leaves no trace. */
  forget(): void {
    keepToken(this.#options.shop, undefined);
    this.#api = undefined;
    this.#tokenProvider = undefined;
    this.#orderId = undefined;
    this.#show({ kind: 'asking', guest: { number: '', email: '' }, again: false });
  }

  /** Fetches the order anew; what is shown stays as long as there is nothing better. */
  async refresh(): Promise<void> {
    const orderId = this.#orderId;
    if (!this.#api || orderId === undefined) return;
    const order = await fetchOrder(this.#api, orderId);
    if (!order.ok) return this.#fail(order.failure);
    const window = { before: order.data.head + 1, limit: mostEntries };
    const entries = await fetchEntries(this.#api, orderId, window);
    if (!entries.ok) return this.#fail(entries.failure);
    if (orderId !== this.#orderId) return;
    const back = this.#isGuest ? 'guest' : this.#hasList ? 'list' : undefined;
    this.#show({ kind: 'order', order: order.data, entries: entries.data.items, back });
  }

  #enter(tokenProvider: TokenProvider): void {
    const { server, locale } = this.#options;
    this.#tokenProvider = tokenProvider;
    this.#isGuest = false;
    this.#api = new ApiClient({ server, tokens: new TokenSource(tokenProvider), locale });
  }

  #enterAsGuest(token: string): void {
    this.#enter(() => Promise.resolve(token));
    this.#isGuest = true;
  }

  #askAnew(): void {
    this.#show({ kind: 'asking', guest: { number: this.#options.order, email: '' }, again: false });
  }

  async #while<T>(request: Promise<T>): Promise<T> {
    this.#busy = true;
    this.#options.changed();
    try {
      return await request;
    } finally {
      this.#busy = false;
    }
  }

  #fail(failure: Failure): void {
    const isOver = failure.status === 401 || failure.status === 404;
    if (this.#isGuest && isOver) {
      keepToken(this.#options.shop, undefined);
      this.#show({ kind: 'asking', guest: { number: '', email: '' }, again: true });
    } else if (this.#view.kind !== 'order' || isOver) {
      this.#show({ kind: 'failed', failure });
    }
  }

  #show(view: TrackerView): void {
    if (this.#ended) return;
    this.#view = view;
    this.#options.changed();
  }
}
