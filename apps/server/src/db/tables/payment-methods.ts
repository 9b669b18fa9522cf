import type { LocalizedText, PaymentDetails } from '@ordialog/core';
import type { ColumnType, Selectable } from 'kysely';
import type { JsonColumn } from '../json-column.ts';

/** A shop's ways to pay, each as it is now. */
export interface PaymentMethodsTable {
  id: string;
  shop_id: string;
  /** The order in which they are shown. */
  position: number;
  /** The newest of its versions. */
  version: number;
  active: boolean;
  created_at: ColumnType<Date, Date, never>;
}

/** What each of them was, with who made it so: none is ever changed. */
export interface PaymentMethodVersionsTable {
  method_id: string;
  version: number;
  shop_id: string;
  name: JsonColumn<Partial<LocalizedText>>;
  note: JsonColumn<Partial<LocalizedText>>;
  details: JsonColumn<PaymentDetails>;
  active: boolean;
  author_id: string;
  author_name: string;
  created_at: ColumnType<Date, Date, never>;
}

export type PaymentMethodVersionRow = Selectable<PaymentMethodVersionsTable>;
