import type {
  EditMessage,
  EntryList,
  EntryView,
  OrderList,
  OrderView,
  PostMessage,
  ReadMarkers,
  TransitionRequestBody,
} from '@ordialog/protocol';
import type { Answer } from './answer.ts';
import type { ApiClient } from './api-client.ts';

type Reader = Pick<ApiClient, 'get'>;

const at = (orderId: string, rest = '') => `/v1/orders/${encodeURIComponent(orderId)}${rest}`;

/** An order by its id. */
export function fetchOrder(api: Reader, orderId: string): Promise<Answer<OrderView>> {
  return api.get(at(orderId));
}

/** The caller's orders: a buyer's own, or for staff the shop's. */
export function fetchOrders(
  api: Reader,
  query: Readonly<Record<string, string | number | undefined>> = {},
): Promise<Answer<OrderList>> {
  return api.get('/v1/orders', query);
}

/** A stretch of an order's log, ascending: the first after a `seq`, or the last before one. */
export function fetchEntries(
  api: Reader,
  orderId: string,
  query: { after?: number; before?: number; limit?: number; q?: string },
): Promise<Answer<EntryList>> {
  return api.get(at(orderId, '/entries'), query);
}

export function postMessage(
  api: ApiClient,
  orderId: string,
  message: PostMessage,
): Promise<Answer<EntryView>> {
  return api.post(at(orderId, '/messages'), message);
}

/** Words a message of one's own differently, or without a body takes it back. */
export function postChange(
  api: ApiClient,
  orderId: string,
  seq: number,
  body: EditMessage | undefined,
): Promise<Answer<EntryView>> {
  return api.post(at(orderId, `/messages/${seq}/${body ? 'edit' : 'withdraw'}`), body ?? {});
}

/** `key` makes a request that is sent again, after an answer that was lost, one act. */
export function postTransition(
  api: ApiClient,
  orderId: string,
  request: TransitionRequestBody,
  key: string,
): Promise<Answer<OrderView>> {
  return api.post(at(orderId, '/transitions'), request, key);
}

export function postRead(api: ApiClient, orderId: string, upTo: number): Promise<Answer<ReadMarkers>> {
  return api.post(at(orderId, '/read'), { upTo });
}
