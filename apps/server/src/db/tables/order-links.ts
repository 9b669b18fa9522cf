import type { ColumnType } from 'kysely';

/** The links in e-mails to a buyer: each opens one order. Only hashes are kept. */
export interface OrderLinksTable {
  /** SHA-256 of the token in the address, in hex. */
  token_hash: string;
  shop_id: string;
  order_id: string;
  expires_at: Date;
  created_at: ColumnType<Date, Date, never>;
}
