import type {
  DeliveryView,
  OrderCounts,
  OrderView,
  TransitionPreview,
  TransitionRequestBody,
  WorkflowDocument,
} from '@ordialog/protocol';
import type { Answer, ApiClient } from '@ordialog/ui';

type Visibility = NonNullable<OrderView['seller']>['visibility'];

const at = (orderId: string, rest: string) => `/v1/orders/${encodeURIComponent(orderId)}${rest}`;

export function fetchCounts(api: ApiClient): Promise<Answer<OrderCounts>> {
  return api.get('/v1/orders/counts');
}

/** Takes back the order's last transition, which made it this version, while nothing was sent of it. */
export function undoTransition(api: ApiClient, orderId: string, version: number): Promise<Answer<OrderView>> {
  return api.post(at(orderId, '/undo'), { version });
}

/** What a transition would change and send; nothing is changed by asking. */
export function previewTransition(
  api: ApiClient,
  orderId: string,
  request: TransitionRequestBody,
): Promise<Answer<TransitionPreview>> {
  return api.post(at(orderId, '/transitions/preview'), request);
}

/** What the order caused to be sent or made, the newest first. */
export function fetchDeliveries(
  api: ApiClient,
  orderId: string,
): Promise<Answer<{ items: readonly DeliveryView[] }>> {
  return api.get(at(orderId, '/deliveries'));
}

/** Has what failed tried again. */
export function retryDelivery(
  api: ApiClient,
  orderId: string,
  deliveryId: string,
): Promise<Answer<DeliveryView>> {
  return api.post(at(orderId, `/deliveries/${encodeURIComponent(deliveryId)}/retry`), {});
}

/** The document that an order follows: a version never changes. */
export function fetchWorkflow(
  api: ApiClient,
  { key, version }: OrderView['workflow'],
): Promise<Answer<WorkflowDocument>> {
  return api.get(`/v1/workflows/${encodeURIComponent(key)}`, { version });
}

/** Puts the order into a state outside its workflow's graph. */
export function forceState(
  api: ApiClient,
  orderId: string,
  forced: { state: string; reason: string },
): Promise<Answer<OrderView>> {
  return api.post(at(orderId, '/force'), forced);
}

export function setVisibility(
  api: ApiClient,
  orderId: string,
  visibility: Visibility,
): Promise<Answer<OrderView>> {
  return api.post(at(orderId, '/visibility'), { visibility });
}

/** Shows one entry of the log to the buyer or hides it. */
export function setPublication(
  api: ApiClient,
  orderId: string,
  seq: number,
  shown: boolean,
): Promise<Answer<OrderView>> {
  return api.post(at(orderId, `/entries/${seq}/publication`), { shown });
}
