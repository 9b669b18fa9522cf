import type { PlannedEffect } from '@ordialog/core';
import type { ColumnType, Selectable } from 'kysely';
import type { JsonColumn } from '../json-column.ts';

/** What an order caused to be sent or made, for whom and with what outcome. Its job carries the same id. */
export interface DeliveriesTable {
  id: string;
  order_id: string;
  shop_id: string;
  effect: JsonColumn<PlannedEffect>;
  /** An address or a phone number; null where nobody is written to. */
  recipient: string | null;
  /** Not before this. */
  due_at: Date;
  status: 'waiting' | 'done' | 'failed' | 'canceled';
  /** What came of it, such as the number of an invoice. */
  outcome: string | null;
  attempts: number;
  error: string | null;
  created_at: ColumnType<Date, Date, never>;
  done_at: Date | null;
}

export type DeliveryRow = Selectable<DeliveriesTable>;
