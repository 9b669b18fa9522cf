import type { OrderList } from '@ordialog/protocol';
import type { TokenProvider } from '@ordialog/ui';

/** How much a buyer has not read, over all their orders. Rejects when that cannot be learned now. */
export async function unreadCount(server: string, tokenProvider: TokenProvider): Promise<number> {
  const headers = { authorization: `Bearer ${await tokenProvider()}` };
  const response = await fetch(`${server}/v1/orders`, { headers });
  const { items }: OrderList = await response.json();
  return items.reduce((sum, { unread }) => sum + unread, 0);
}
