import type { Party } from '@ordialog/core';
import { ApiClient } from '../../../packages/ui/src/client/api-client.ts';
import { LiveConnection } from '../../../packages/ui/src/client/live-connection.ts';
import { TokenSource } from '../../../packages/ui/src/client/token-source.ts';
import type { DeviceMemory } from '../../../packages/ui/src/store/device-memory.ts';
import { OrderStore } from '../../../packages/ui/src/store/order-store.ts';
import { BadLine } from './bad-line.ts';
import type { DialogHost, SharedOrder } from './dialog-host.ts';

/** In which language each party reads. */
export const localeOf: Readonly<Record<Party, string>> = { buyer: 'it', seller: 'ru' };

/** What one party's page asks the server with; a seller's cookie is added on the way, as browsers do. */
function pageOptions(party: Party, server: string, { token }: SharedOrder) {
  const tokens = party === 'buyer' ? { tokens: new TokenSource(async () => token) } : {};
  return { server, locale: localeOf[party], ...tokens };
}

/** One open page with the order's dialog: the client's own store on a line of its own. */
export class Tab {
  readonly party: Party;
  readonly line: BadLine;
  readonly store: OrderStore;
  readonly live: LiveConnection;

  private constructor(party: Party, line: BadLine, order: SharedOrder, memory: DeviceMemory) {
    this.party = party;
    this.line = line;
    const options = pageOptions(party, line.url, order);
    this.live = new LiveConnection(options);
    this.store = new OrderStore(order.id, party, { api: new ApiClient(options), live: this.live, memory });
  }

  static async open(
    party: Party,
    server: DialogHost,
    order: SharedOrder,
    memory: DeviceMemory,
    watch: (tab: Tab) => void,
  ): Promise<Tab> {
    const cookie = party === 'seller' ? server.seller.headers.cookie : undefined;
    const line = await BadLine.open(() => ({ port: server.port, cookie }));
    const tab = new Tab(party, line, order, memory);
    tab.store.subscribe(() => watch(tab));
    void tab.store.open();
    return tab;
  }

  /** As when its window is closed. */
  close(): void {
    this.store.close();
    this.live.stop();
    this.line.close();
  }

  /** As when its browser is killed: not a word more goes out. */
  crash(): void {
    this.line.close();
    this.close();
  }
}
