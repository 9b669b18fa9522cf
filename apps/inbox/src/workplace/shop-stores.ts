import type { StaffSession } from '@ordialog/protocol';
import { deviceMemory, LiveConnection, OrderStore } from '@ordialog/ui';
import { OpenLists } from '../orders/open-lists.ts';
import { OrderCounter } from '../orders/order-counter.ts';
import { OrderDesk } from '../orders/order-desk.ts';
import { OrderFeed } from '../orders/order-feed.ts';
import { SavedReplies } from '../saved-replies/saved-replies.ts';
import type { StaffClient } from '../session/staff-client.ts';

/** Everything the app knows of a shop and keeps up to date, from sign-in to sign-out. */
export class ShopStores {
  readonly live: LiveConnection;
  readonly feed: OrderFeed;
  readonly counter: OrderCounter;
  readonly lists: OpenLists;
  readonly replies: SavedReplies;
  readonly #client: StaffClient;
  readonly #scope: string;
  readonly #role: string;
  #open: OrderStore | undefined;
  #desk: OrderDesk | undefined;

  constructor(client: StaffClient, session: StaffSession) {
    this.#client = client;
    this.#scope = `seller-${session.shop.id}`;
    this.#role = session.staff.role;
    this.live = new LiveConnection({ server: location.origin, locale: client.locale });
    this.feed = new OrderFeed(client, this.live);
    this.counter = new OrderCounter(client);
    this.lists = new OpenLists(client, this.feed);
    this.replies = new SavedReplies(client);
    const recount = () => void this.counter.refresh();
    this.feed.listen({ changed: recount, read: recount, missed: recount });
    // A session that ended elsewhere shows as a refused connection; asking tells which it is.
    this.live.listen({ status: (status) => status === 'offline' && recount(), 'session-expired': recount });
  }

  start(): void {
    this.feed.start();
    void this.live.start();
    void this.counter.refresh();
  }

  close(): void {
    this.open(undefined);
    this.lists.close();
    this.feed.stop();
    this.live.stop();
  }

  get order(): OrderStore | undefined {
    return this.#open;
  }

  /** What the seller's side does with that order beside its dialog. */
  get desk(): OrderDesk | undefined {
    return this.#desk;
  }

  /** Follows another order than before, or none. */
  open(orderId: string | undefined): void {
    if (orderId === this.#open?.orderId) return;
    this.#desk?.close();
    this.#open?.close();
    this.#open =
      orderId === undefined
        ? undefined
        : new OrderStore(orderId, 'seller', {
            api: this.#client,
            live: this.live,
            memory: deviceMemory(this.#scope),
          });
    this.#desk = this.#open && new OrderDesk(this.#client, this.#open, this.#role);
    void this.#open?.open();
  }

  /** Fetches everything again in the language that the client asks for now. */
  speak(): void {
    this.live.setLocale(this.#client.locale);
    this.lists.reload();
    void this.counter.refresh();
    void this.#open?.refresh();
    this.#desk?.sent.refresh();
  }
}
