/** What a shop's own server can be told of, as it happens. */
export const webhookEvents = [
  'order.created',
  'order.transitioned',
  'message.created',
  'payment.claimed',
  'shipment.added',
  'review.created',
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];
