import { ApiClient } from '../../packages/ui/src/client/api-client.ts';
import { LiveConnection } from '../../packages/ui/src/client/live-connection.ts';
import { TokenSource } from '../../packages/ui/src/client/token-source.ts';
import { OrderStore } from '../../packages/ui/src/store/order-store.ts';
import { plainMemory } from '../../packages/ui/src/store/plain-memory.ts';

/** What the process below is asked to do. */
export interface CrowdRequest {
  readonly server: string;
  /** One open dialog each. */
  readonly members: readonly { readonly orderId: string; readonly token: string }[];
}

/** Where the crowd stands. */
export interface CrowdState {
  readonly online: number;
  /** How many have the log of their order, without a gap, up to each `seq`; at -1 those with one. */
  readonly upTo: Readonly<Record<number, number>>;
}

/** People with the dialog open, each by the client's own code on a connection of their own. */
class Crowd {
  readonly #stores: OrderStore[] = [];
  readonly #lives: LiveConnection[] = [];

  join(server: string, { orderId, token }: CrowdRequest['members'][number]): void {
    const options = { server, locale: 'en', tokens: new TokenSource(async () => token) };
    const live = new LiveConnection(options);
    const api = new ApiClient(options);
    const store = new OrderStore(orderId, 'buyer', { api, live, memory: plainMemory() });
    this.#lives.push(live);
    this.#stores.push(store);
    void store.open();
  }

  get state(): CrowdState {
    const upTo: Record<number, number> = {};
    for (const { state } of this.#stores) {
      const isWhole = state.entries.every(({ seq }, index) => seq === index + 1);
      const last = isWhole ? state.entries.length : -1;
      upTo[last] = (upTo[last] ?? 0) + 1;
    }
    const online = this.#lives.filter(({ status }) => status === 'online').length;
    return { online, upTo };
  }
}

if (import.meta.main) {
  const crowd = new Crowd();
  process.once('disconnect', () => process.exit());
  process.on('message', (request: CrowdRequest | 'state') => {
    if (request === 'state') process.send?.(crowd.state);
    else for (const member of request.members) crowd.join(request.server, member);
  });
}
