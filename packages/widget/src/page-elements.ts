import { tell } from './tell.ts';

/** Elements beside the dialog, each with the code that fills it in. */
const elements = {
  reviews: () => import('./reviews/draw-reviews.ts'),
  tracker: () => import('./tracker/draw-tracker.ts'),
} as const;

/** Makes these elements known: their code is fetched once one of them stands on the page. */
export function definePageElements(origin: string): void {
  for (const [name, load] of Object.entries(elements)) {
    customElements.define(
      `order-${name}`,
      class extends HTMLElement {
        connectedCallback(): void {
          load().then(
            ({ draw }) => draw(this, origin),
            () => tell(this, 'error', { code: 'not_loaded' }),
          );
        }
      },
    );
  }
}
