import { badgePage } from './badge-page.ts';
import { keepClear } from './keep-clear.ts';
import type { OrderDialog } from './order-dialog.ts';

/** On a dialog that the script's tag has made, and on copies of it. */
const madeByTag = '[data-tag]';

/**
 * What a dialog needs while it stands on a page, fetched a second later: its launcher keeps clear of the page's own bars,
 * what is unread counts in the page's title, it looks again after the page was away, and it comes back to a page whose
 * content is replaced.
 */
export function accompany(dialog: OrderDialog): void {
  if (!dialog.isConnected) {
    comeBack(dialog);
    return;
  }
  const standing = new AbortController();
  const { signal } = standing;
  dialog.left = () => {
    standing.abort();
    comeBack(dialog);
  };
  badgePage(dialog, signal);
  const button = dialog.shadowRoot?.querySelector('button');
  if (button) keepClear(dialog, button, signal);
  const shown = ({ persisted }: PageTransitionEvent) => {
    if (persisted) void dialog.refresh();
  };
  addEventListener('pageshow', shown, { signal });
}

/** Whatever takes the page's content away, a dialog of the tag comes back as it was. Only `destroy()` takes it away. */
function comeBack(dialog: OrderDialog): void {
  if (!dialog.matches(madeByTag) || !window.Ordialog) return;
  setTimeout(() => {
    if (dialog.isConnected || !window.Ordialog) return;
    const other = document.querySelector('order-dialog');
    // A page that was kept to be shown again has a copy of the dialog.
    if (other?.matches(madeByTag)) other.replaceWith(dialog);
    // Not by `document.body`: on some pages a form has that name.
    else if (!other) document.querySelector('body')?.append(dialog);
  });
}
