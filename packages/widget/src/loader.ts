import { OrderDialog } from './order-dialog.ts';
import { providePageApi } from './page-api.ts';
import { definePageElements } from './page-elements.ts';

/**
 * `<script async src="…/widget/v1.js" data-shop="pk_…">`: makes `<order-dialog>` known and puts one on the page if
 * none stands there. `data-*` on the script are its attributes. A second tag does nothing.
 */
const script = document.currentScript as HTMLScriptElement | null;
if (script?.src) OrderDialog.origin = new URL(script.src).origin;

function theDialog(): OrderDialog {
  const standing = document.querySelector<OrderDialog>('order-dialog');
  if (standing) return standing;
  const dialog = document.createElement('order-dialog') as OrderDialog;
  for (const name of OrderDialog.observedAttributes) {
    const value = script?.getAttribute(`data-${name}`);
    if (value != null) dialog.setAttribute(name, value);
  }
  document.body.append(dialog);
  return dialog;
}

function begin(): void {
  if (script?.dataset.shop) theDialog();
  providePageApi(theDialog);
}

if (!customElements.get('order-dialog')) {
  customElements.define('order-dialog', OrderDialog);
  definePageElements(OrderDialog.origin);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
}
