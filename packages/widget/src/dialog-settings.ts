import type { OrderDialog } from './order-dialog.ts';
import type { PanelSettings } from './panel-element.ts';
import { readerLocale } from './reader-locale.ts';

/** What a dialog is told by its attributes and properties; `origin` and `placement` where it is told none. */
export function dialogSettings(dialog: OrderDialog, origin: string, placement = 'end'): PanelSettings {
  const told = (name: string) => dialog.getAttribute(name);
  const inline = dialog.hasAttribute('inline');
  return {
    server: told('server')?.replace(/\/$/, '') ?? origin,
    order: told('order'),
    // Looked for on the page only where it is wanted.
    get locale() {
      return readerLocale(dialog);
    },
    theme: told('theme'),
    placement: told('placement') ?? placement,
    inline,
    shown: inline || dialog.hasAttribute('open'),
    tokenProvider: dialog.tokenProvider,
    labels: dialog.labels,
  };
}
