import type { ColumnType } from 'kysely';

type Fixed<T> = ColumnType<T, T, never>;

/** Invoices as they were issued. A trigger refuses every change. */
export interface InvoicesTable {
  order_id: Fixed<string>;
  shop_id: Fixed<string>;
  /** The calendar year of issue in the shop's time zone. */
  year: Fixed<number>;
  /** Gapless from 1 in its shop and year. */
  number: Fixed<number>;
  issued_at: Fixed<Date>;
  pdf: Fixed<Uint8Array>;
  /** Of the PDF, in hex. */
  sha256: Fixed<string>;
}
