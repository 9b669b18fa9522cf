import type { Widget } from '@ordialog/protocol';

/**
 * How the shop looks and what its buyer has not read: one small request; nothing of it where the server refuses. What
 * the browser has kept for a minute is not asked for again; `reload` asks, and keeps that instead.
 */
export async function fetchWidget(
  server: string,
  shop: string,
  token: string | undefined,
  cache: RequestCache,
): Promise<Partial<Widget>> {
  // Under another address, so that the answer for everybody and the one for a buyer are both kept.
  const response = await fetch(`${server}/v1/widget?shop=${shop}${token ? '&mine' : ''}`, {
    cache,
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });
  return response.json();
}
