import type { ColumnType } from 'kysely';

/** Links by which somebody sets their first or a new password. Only the hash of what stands in the link is kept. */
export interface StaffLinksTable {
  /** SHA-256, in hex. */
  token_hash: string;
  user_id: string;
  expires_at: Date;
  created_at: ColumnType<Date, Date, never>;
}
