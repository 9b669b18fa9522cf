/** The newest shipping label of each order. */
export interface LabelsTable {
  order_id: string;
  shop_id: string;
  /** The waybill number that is on it. */
  number: string;
  pdf: Uint8Array;
  made_at: Date;
}
