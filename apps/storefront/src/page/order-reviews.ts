import type { Product } from '../catalogue.ts';

/** What buyers wrote of a product: the tag that the script in index.html fills in. */
export function orderReviews({ sku }: Product, name: string): HTMLElement {
  const reviews = document.createElement('order-reviews');
  reviews.setAttribute('sku', sku);
  reviews.setAttribute('name', name);
  return reviews;
}
