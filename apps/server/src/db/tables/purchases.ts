import type { ColumnType } from 'kysely';

/** What a shop reported as one purchase; its key is why a repeated report makes no second order. */
export interface PurchasesTable {
  shop_id: string;
  external_id: string;
  /** SHA-256 of the report in a canonical form, in hex. */
  body_hash: string;
  group_id: string;
  created_at: ColumnType<Date, Date, never>;
}
