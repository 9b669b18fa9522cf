import { catalogue, isProductId, mostOfOneKind, type Product, type ProductId } from '../catalogue.ts';
import { kept } from './kept.ts';

export interface BasketLine {
  readonly product: Product & { readonly id: ProductId };
  readonly quantity: number;
}

/** What the visitor has chosen, shared by all tabs of this browser. Dispatches `change`. */
export class Basket extends EventTarget {
  readonly #kept = kept('localStorage', 'dolls-basket');

  constructor() {
    super();
    window.addEventListener('storage', () => this.dispatchEvent(new Event('change')));
  }

  get lines(): readonly BasketLine[] {
    const stored = this.#kept.read();
    if (typeof stored !== 'object' || stored === null) return [];
    return Object.entries(stored).flatMap(([id, quantity]) =>
      isProductId(id) && Number.isInteger(quantity) && quantity > 0
        ? [{ product: catalogue[id], quantity: Math.min(quantity, mostOfOneKind) }]
        : [],
    );
  }

  get count(): number {
    return this.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  }

  /** In euro cents, without delivery. */
  get total(): number {
    return this.lines.reduce((sum, { product, quantity }) => sum + product.price * quantity, 0);
  }

  get splits(): boolean {
    return new Set(this.lines.map(({ product }) => product.availability)).size > 1;
  }

  add(id: ProductId, quantity: number): void {
    const present = this.lines.find(({ product }) => product.id === id)?.quantity ?? 0;
    this.set(id, Math.min(present + quantity, mostOfOneKind));
  }

  /** None of it removes the line. */
  set(id: ProductId, quantity: number): void {
    const quantities = new Map(this.lines.map((line) => [line.product.id, line.quantity]));
    if (quantity > 0) quantities.set(id, quantity);
    else quantities.delete(id);
    this.#kept.write(Object.fromEntries(quantities));
    this.dispatchEvent(new Event('change'));
  }

  clear(): void {
    this.#kept.write(undefined);
    this.dispatchEvent(new Event('change'));
  }
}
