import {
  fetchEntries,
  fetchOrder,
  fetchOrders,
  newestPage,
  type TokenProvider,
  TokenSource,
} from '@ordialog/ui';
import type { PanelSettings } from '../panel-element.ts';
import { AheadClient } from './ahead-client.ts';
import { panelLocale } from './panel-locale.ts';
import { isId, ordersWanted } from './wanted-order.ts';

/** Who visits, to the server: the token is asked for once. */
export interface Visit {
  readonly server: string;
  readonly tokenProvider: TokenProvider;
  readonly tokens: TokenSource;
  readonly api: AheadClient;
}

/** Asks for the order that the panel will show; undefined while nobody knows who the buyer is. */
export function beginVisit({
  server,
  order,
  locale,
  tokenProvider,
}: Pick<PanelSettings, 'server' | 'order' | 'locale' | 'tokenProvider'>): Visit | undefined {
  if (!tokenProvider) return undefined;
  const tokens = new TokenSource(tokenProvider);
  const api = new AheadClient({ server, tokens, locale: panelLocale(locale) });
  void askFor(order, api.ahead);
  return { server, tokenProvider, tokens, api };
}

async function askFor(wanted: string | null, ahead: AheadClient['ahead']): Promise<void> {
  if (isId(wanted)) return askForOrder(wanted, ahead);
  const answer = await fetchOrders(ahead, ordersWanted(wanted));
  const [first, ...others] = answer.ok ? answer.data.items : [];
  if (first && others.length === 0) askForOrder(first.id, ahead);
}

function askForOrder(orderId: string, ahead: AheadClient['ahead']): void {
  void fetchOrder(ahead, orderId);
  void fetchEntries(ahead, orderId, newestPage);
}
