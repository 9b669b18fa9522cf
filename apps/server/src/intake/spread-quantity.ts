/** `quantity` pieces at `unitPrice`, in minor units. */
export interface PricedQuantity {
  readonly quantity: number;
  readonly unitPrice: number;
}

/**
 * Pieces whose prices add up to exactly `total`. Where it does not divide, some cost one minor unit more: 3 for
 * 10.00 are 1 × 3.34 and 2 × 3.33. What is sold by weight or in no pieces at all counts as one.
 */
export function spreadOver(total: number, quantity: number): readonly PricedQuantity[] {
  if (!Number.isInteger(quantity) || quantity < 1) return [{ quantity: 1, unitPrice: total }];
  const lower = Math.floor(total / quantity);
  const dearer = total - lower * quantity;
  return [
    { quantity: dearer, unitPrice: lower + 1 },
    { quantity: quantity - dearer, unitPrice: lower },
  ].filter((piece) => piece.quantity > 0);
}
