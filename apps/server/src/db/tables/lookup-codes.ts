/** The newest code for each number and address that a guest has asked with. */
export interface LookupCodesTable {
  shop_id: string;
  /** What was asked with, as an HMAC: addresses that are not a buyer's are not kept. */
  subject: string;
  /** Of the job that sends the code. */
  id: string;
  /** Null where nothing was found: such a code was sent to nobody and opens nothing. */
  order_id: string | null;
  /** HMAC of the code, in hex. */
  code_hash: string;
  tries: number;
  used_at: Date | null;
  expires_at: Date;
  created_at: Date;
}
