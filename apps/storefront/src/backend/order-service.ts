import { z } from 'zod';
import type { Locale } from '../locale.ts';
import type { ShopOrder } from '../shop-order.ts';
import type { Config } from './config.ts';
import type { orderBody } from './order-body.ts';

const patience = 10_000;

const line = z.object({ title: z.string(), quantity: z.number(), imageUrl: z.string().optional() });
const head = z.object({
  id: z.string(),
  number: z.string(),
  stateName: z.string(),
  phase: z.string(),
  placedAt: z.string(),
  totals: z.object({ total: z.number(), currency: z.string() }),
  unread: z.number(),
});
const created = z.object({ orders: z.array(head.extend({ lines: z.array(line) })).min(1) });
const listed = z.object({ items: z.array(head.extend({ firstLine: line, lineCount: z.number() })) });

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  /** `unavailable`: asking again later may help; `conflict`: the same purchase was sent before with other content. */
  | { readonly ok: false; readonly reason: 'unavailable' | 'conflict' | 'refused'; readonly detail: string };

/** One purchase, placed with the shop's secret key; several orders when it mixes availabilities. */
export async function placeOrders(
  body: ReturnType<typeof orderBody>,
  locale: Locale,
  config: Config,
): Promise<Answer<readonly ShopOrder[]>> {
  const answer = await ask(`${config.ordialogUrl}/v1/orders`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${config.secretKey}`,
      'content-type': 'application/json',
      'accept-language': locale,
      'idempotency-key': body.externalId,
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) return answer;
  const orders = created.parse(answer.value).orders;
  return {
    ok: true,
    value: orders.map(({ lines, ...order }) => shopOrder(order, lines, lines.length, config)),
  };
}

/** The buyer's own orders, asked for with the buyer's token, newest first. */
export async function listOrders(
  token: string,
  locale: Locale,
  config: Config,
): Promise<Answer<readonly ShopOrder[]>> {
  const answer = await ask(`${config.ordialogUrl}/v1/orders?sort=newest&limit=50`, {
    headers: { authorization: `Bearer ${token}`, 'accept-language': locale },
  });
  if (!answer.ok) return answer;
  const orders = listed.parse(answer.value).items;
  return {
    ok: true,
    value: orders.map(({ firstLine, lineCount, ...order }) =>
      shopOrder(order, [firstLine], lineCount, config),
    ),
  };
}

function shopOrder(
  { totals, ...order }: z.infer<typeof head>,
  lines: readonly z.infer<typeof line>[],
  lineCount: number,
  { shopUrl }: Config,
): ShopOrder {
  // Our own pictures load from wherever the page was loaded, whatever name of this shop the order was given.
  const ownPicture = (url: string | undefined) =>
    url?.startsWith(`${shopUrl}/`) ? url.slice(shopUrl.length) : url;
  return {
    ...order,
    total: totals.total,
    currency: totals.currency,
    lines: lines.map(({ imageUrl, ...rest }) => ({ ...rest, imageUrl: ownPicture(imageUrl) })),
    lineCount,
  };
}

async function ask(url: string, init: RequestInit): Promise<Answer<unknown>> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(patience) });
    if (response.ok) return { ok: true, value: await response.json() };
    const detail = `${response.status} ${await response.text()}`;
    if (response.status === 409) return { ok: false, reason: 'conflict', detail };
    return {
      ok: false,
      reason: response.status === 429 || response.status >= 500 ? 'unavailable' : 'refused',
      detail,
    };
  } catch (error) {
    return { ok: false, reason: 'unavailable', detail: String(error) };
  }
}
