import { drawView } from '../draw-view.ts';
import { OrderTracker } from './order-tracker.ts';

/** Fills in `<order-tracker>`. Called again for an element that was moved, it does nothing. */
export function draw(host: HTMLElement, origin: string): void {
  if (host.shadowRoot) return;
  if (!customElements.get('ordialog-tracker')) customElements.define('ordialog-tracker', OrderTracker);
  drawView(host, new OrderTracker(), {
    origin,
    attributes: ['order'],
    properties: ['tokenProvider', 'labels'],
    styles: '@media print{slot{display:none}}',
    update(view) {
      view.order = host.getAttribute('order') ?? '';
    },
  });
}
