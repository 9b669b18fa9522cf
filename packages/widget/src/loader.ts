import { OrderDialog } from './order-dialog.ts';
import { providePageApi } from './page-api.ts';
import { definePageElements } from './page-elements.ts';

/**
 * `<script async src="…/widget/v1.js" data-shop="pk_…">`: makes `<order-dialog>` known and puts one on the page if
 * none stands there. `data-*` on the script are its attributes. A second tag does nothing, except after `destroy()`.
 */
const script = document.currentScript as HTMLScriptElement;

const standing = () => document.querySelector<OrderDialog>('order-dialog');

function theDialog(): OrderDialog {
  const found = standing();
  if (found) return found;
  const dialog = document.createElement('order-dialog') as OrderDialog;
  for (const name of OrderDialog.observedAttributes) {
    const value = script.getAttribute(`data-${name}`);
    if (value != null) dialog.setAttribute(name, value);
  }
  dialog.dataset.tag = '';
  // Not by `document.body`: on some pages a form has that name.
  document.querySelector('body')?.append(dialog);
  return dialog;
}

function begin(): void {
  if (window.Ordialog && !Array.isArray(window.Ordialog)) return;
  if (!customElements.get('order-dialog')) {
    OrderDialog.origin = new URL(script.src).origin;
    customElements.define('order-dialog', OrderDialog);
    definePageElements(OrderDialog.origin);
  }
  if (script.dataset.shop) theDialog();
  providePageApi(theDialog, standing);
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
else begin();
