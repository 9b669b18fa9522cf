import type { TokenProvider } from '@ordialog/ui';
import type { OrderDialog } from '../order-dialog.ts';

interface Wanted {
  readonly orderId: string;
  readonly tokenProvider: TokenProvider;
  /** What a dialog that is put on the page for it takes over from the tracker. */
  readonly attributes: Readonly<Record<string, string | null>>;
}

const pageDialog = () => document.querySelector<OrderDialog>('order-dialog');

/**
 * Opens the page's dialog on the tracked order, as the one who tracks it. Where the page has none, one without a
 * launcher is put there. Only now is anything of a dialog loaded.
 */
export function openDialog({ orderId, tokenProvider, attributes }: Wanted): void {
  const dialog = pageDialog() ?? makeDialog(attributes);
  if (dialog.tokenProvider !== tokenProvider) dialog.tokenProvider = tokenProvider;
  dialog.open(orderId);
}

/** The dialog forgets the guest whom the tracker told it of. */
export function leaveDialog(tokenProvider: TokenProvider | undefined): void {
  const dialog = pageDialog();
  if (tokenProvider && dialog?.tokenProvider === tokenProvider) dialog.reset();
}

function makeDialog(attributes: Wanted['attributes']): OrderDialog {
  const dialog = document.createElement('order-dialog') as OrderDialog;
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) dialog.setAttribute(name, value);
  }
  dialog.toggleAttribute('no-launcher', true);
  document.body.append(dialog);
  return dialog;
}
