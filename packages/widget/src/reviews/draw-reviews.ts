import { drawView } from '../draw-view.ts';
import { OrderReviews } from './order-reviews.ts';

/**
 * Fills in `<order-reviews shop="pk_…" sku="…" name="…">`; `name` is the article's, for search engines. Called again
 * for an element that was moved, it does nothing.
 */
export function draw(host: HTMLElement, origin: string): void {
  if (host.shadowRoot) return;
  if (!customElements.get('ordialog-reviews')) customElements.define('ordialog-reviews', OrderReviews);
  drawView(host, new OrderReviews(), {
    origin,
    attributes: ['sku', 'name'],
    properties: ['labels'],
    update(view) {
      view.sku = host.getAttribute('sku') ?? '';
      view.name = host.getAttribute('name') ?? view.sku;
    },
  });
}
