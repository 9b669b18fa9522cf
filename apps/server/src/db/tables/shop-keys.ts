import type { ColumnType, Generated } from 'kysely';

/** Secret keys of shops' servers. Only their hashes are kept. */
export interface ShopKeysTable {
  id: string;
  shop_id: string;
  /** SHA-256 of the whole key, in hex. */
  key_hash: string;
  /** What its owner calls it, such as where it is used. */
  name: Generated<string>;
  /** The key's last four characters, by which its owner tells it from others. */
  hint: string;
  created_at: ColumnType<Date, Date, never>;
  revoked_at: Date | null;
}
