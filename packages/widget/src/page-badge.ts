import { IconBadge } from '@ordialog/ui';

/**
 * The count of what is unread in the title of a page that asks for it, and with `icon` in its icon, while nobody looks
 * at the page. What the page had is put back as soon as somebody does.
 */
export class PageBadge {
  readonly #icon: IconBadge | undefined;
  #unread = 0;
  /** The title as this put it, and what it was before. */
  #title: { readonly shown: string; readonly own: string } | undefined;

  constructor(options: { readonly icon: boolean }) {
    this.#icon = options.icon ? new IconBadge() : undefined;
    document.addEventListener('visibilitychange', this.#draw);
  }

  show(unread: number): void {
    this.#unread = unread;
    this.#draw();
  }

  close(): void {
    document.removeEventListener('visibilitychange', this.#draw);
    this.show(0);
  }

  readonly #draw = () => {
    const unread = document.visibilityState === 'hidden' ? this.#unread : 0;
    this.#icon?.show(unread);
    // A title that the page has changed since is the page's own again.
    const own = document.title === this.#title?.shown ? this.#title.own : document.title;
    const shown = unread > 0 ? `(${unread}) ${own}` : own;
    this.#title = unread > 0 ? { shown, own } : undefined;
    if (document.title !== shown) document.title = shown;
  };
}
