/** An order as this shop shows it: what the order service told, cut to what the pages need. */
export interface ShopOrder {
  readonly id: string;
  readonly number: string;
  readonly stateName: string;
  readonly phase: string;
  readonly placedAt: string;
  /** Minor units of `currency`, delivery included. */
  readonly total: number;
  readonly currency: string;
  readonly unread: number;
  /** All lines of an order just placed; the first one in a list. */
  readonly lines: readonly ShopOrderLine[];
  readonly lineCount: number;
}

interface ShopOrderLine {
  readonly title: string;
  readonly quantity: number;
  readonly imageUrl?: string | undefined;
}
