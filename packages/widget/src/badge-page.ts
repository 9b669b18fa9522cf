import type { OrderDialog } from './order-dialog.ts';
import type { PageBadge } from './page-badge.ts';

/** Counts in the page's title where the page asks for it: `badge` at its dialog, `badge="icon"` for its icon too. */
export function badgePage(dialog: OrderDialog, signal: AbortSignal): void {
  let badge: Promise<PageBadge | undefined> | undefined;
  const show = async () => {
    const wish = dialog.getAttribute('badge');
    if (wish === null) return;
    badge ??= import('./page-badge.ts').then(
      ({ PageBadge }) => new PageBadge({ icon: wish === 'icon' }),
      () => undefined,
    );
    (await badge)?.show(dialog.unread);
  };
  dialog.addEventListener('ordialog-unread', show, { signal });
  signal.addEventListener('abort', () => void badge?.then((shown) => shown?.close()));
  void show();
}
