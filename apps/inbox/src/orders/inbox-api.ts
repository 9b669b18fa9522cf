import type { OrderCounts, OrderView, TransitionPreview, TransitionRequestBody } from '@ordialog/protocol';
import type { Answer, ApiClient } from '@ordialog/ui';

export function fetchCounts(api: ApiClient): Promise<Answer<OrderCounts>> {
  return api.get('/v1/orders/counts');
}

/** Takes back the order's last transition, which made it this version, while nothing was sent of it. */
export function undoTransition(api: ApiClient, orderId: string, version: number): Promise<Answer<OrderView>> {
  return api.post(`/v1/orders/${encodeURIComponent(orderId)}/undo`, { version });
}

/** What a transition would change and send; nothing is changed by asking. */
export function previewTransition(
  api: ApiClient,
  orderId: string,
  request: TransitionRequestBody,
): Promise<Answer<TransitionPreview>> {
  return api.post(`/v1/orders/${encodeURIComponent(orderId)}/transitions/preview`, request);
}
