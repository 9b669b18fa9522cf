import type { WebhookEvent } from '@ordialog/core';
import type { WebhookDeliveryView, WebhookView } from '@ordialog/protocol';
import type { ColumnType, Selectable } from 'kysely';
import type { JsonColumn } from '../json-column.ts';

/** Where a shop's own server is told of what happens. */
export interface WebhooksTable {
  id: string;
  shop_id: string;
  url: string;
  description: string;
  events: JsonColumn<readonly WebhookEvent[]>;
  /** `whsec_…`: signs what is sent, so it is kept as it is; told once. */
  secret: string;
  /** The one before, which signs as well until receivers have changed over. */
  previous_secret: string | null;
  previous_until: Date | null;
  enabled: boolean;
  disabled_reason: WebhookView['disabledReason'];
  /** Since when every attempt has failed. */
  failing_since: Date | null;
  created_at: ColumnType<Date, Date, never>;
}

export type WebhookRow = Selectable<WebhooksTable>;

/** One event for one webhook. */
export interface WebhookDeliveriesTable {
  /** The `webhook-id` of all its attempts. */
  id: string;
  webhook_id: string;
  shop_id: string;
  /** Null for a test. */
  order_id: string | null;
  event: WebhookDeliveryView['event'];
  /** The bytes that are signed and sent. */
  body: string;
  status: WebhookDeliveryView['status'];
  attempts: number;
  /** Of the last answer. */
  response_status: number | null;
  error: WebhookDeliveryView['error'];
  created_at: ColumnType<Date, Date, never>;
  /** When it is tried next, or was last. */
  due_at: Date;
  done_at: Date | null;
}

export type WebhookDeliveryRow = Selectable<WebhookDeliveriesTable>;
