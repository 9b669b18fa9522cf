import { OrderDialog } from './order-dialog.ts';
import { definePageElements } from './page-elements.ts';

/**
 * Makes `<order-dialog>`, `<order-tracker>` and `<order-reviews>` known; `server` is the origin of those that name none.
 * Called again, after the script of a page, or where there is no browser, it does nothing.
 */
export function defineElements(server?: string): void {
  if (typeof customElements === 'undefined' || customElements.get('order-dialog')) return;
  if (server !== undefined) OrderDialog.origin = new URL(server).origin;
  customElements.define('order-dialog', OrderDialog);
  definePageElements(OrderDialog.origin);
}
