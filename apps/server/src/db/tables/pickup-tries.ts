/** Wrong codes that were tried for an order at the counter. */
export interface PickupTriesTable {
  order_id: string;
  tries: number;
  /** When the first of them was. */
  since: Date;
}
