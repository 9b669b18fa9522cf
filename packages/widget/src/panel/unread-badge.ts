import type { PageBadge } from './page-badge.ts';

/** Shows the page's badge where the page asks for one: `badge` at its dialog, `badge="icon"` for its icon too. */
export class UnreadBadge {
  readonly #panel: HTMLElement;
  #badge: Promise<PageBadge | undefined> | undefined;

  constructor(panel: HTMLElement) {
    this.#panel = panel;
    panel.addEventListener('ordialog-unread', (event) => {
      void this.#show((event as CustomEvent<{ count: number }>).detail.count);
    });
  }

  async #show(unread: number): Promise<void> {
    const root = this.#panel.getRootNode();
    const wish = root instanceof ShadowRoot ? root.host.getAttribute('badge') : null;
    if (wish === null) return;
    this.#badge ??= import('./page-badge.ts').then(
      ({ PageBadge }) => new PageBadge({ icon: wish === 'icon' }),
      () => undefined,
    );
    (await this.#badge)?.show(unread);
  }

  close(): void {
    void this.#badge?.then((badge) => badge?.close());
    this.#badge = undefined;
  }
}
