import type { JsonColumn } from '../json-column.ts';

/** Answers to POSTs that carried an `Idempotency-Key`, to be given again for a day. */
export interface IdempotencyKeysTable {
  /** Who asked: the shop, and which of its callers. */
  caller: string;
  key: string;
  /** SHA-256 of method, path and body, in hex: the same key for something else is a mistake. */
  request_hash: string;
  /** Null while the first request is being answered. */
  status: number | null;
  body: JsonColumn<unknown>;
  created_at: Date;
}
