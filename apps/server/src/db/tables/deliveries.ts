import type { PlannedEffect } from '@ordialog/core';
import type { ColumnType, Selectable } from 'kysely';
import type { JsonColumn } from '../json-column.ts';

/** What an order caused to be sent, to whom and with what outcome. The job that sends it carries the same id. */
export interface DeliveriesTable {
  id: string;
  order_id: string;
  shop_id: string;
  effect: JsonColumn<PlannedEffect>;
  recipient: string;
  status: 'waiting' | 'sent' | 'failed';
  attempts: number;
  error: string | null;
  created_at: ColumnType<Date, Date, never>;
  sent_at: Date | null;
}

export type DeliveryRow = Selectable<DeliveriesTable>;
