import type { WebhookDeliveryView, WebhookView } from '@ordialog/protocol';
import type { WebhookDeliveryRow, WebhookRow } from '../db/tables/webhooks.ts';

/** Never with its secret. */
export function webhookView(row: WebhookRow): WebhookView {
  const { id, url, description, events, enabled } = row;
  return {
    id,
    url,
    description,
    events: [...events],
    enabled,
    disabledReason: row.disabled_reason,
    failingSince: row.failing_since?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
  };
}

export function webhookDeliveryView(row: WebhookDeliveryRow): WebhookDeliveryView {
  const { id, event, status, attempts, error } = row;
  return {
    id,
    event,
    orderId: row.order_id,
    status,
    attempts,
    responseStatus: row.response_status,
    error,
    createdAt: row.created_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    doneAt: row.done_at?.toISOString() ?? null,
  };
}
