import { badgeIcon } from './badge-icon.ts';

/** A page's icon with the count of what is unread in its place, and the page's own again when that is none. */
export class IconBadge {
  #link: HTMLLinkElement | undefined;
  /** The page's own address of it; null where the page has no icon. */
  #own: string | null = null;
  #shown = 0;

  show(unread: number): void {
    if (unread === this.#shown) return;
    this.#shown = unread;
    if (unread === 0) {
      this.#restore();
    } else {
      if (!this.#link) this.#takeOver();
      this.#link?.setAttribute('href', badgeIcon(unread));
    }
  }

  #takeOver(): void {
    const known = document.querySelector<HTMLLinkElement>('link[rel~=icon]');
    this.#own = known?.getAttribute('href') ?? null;
    this.#link = known ?? document.head.appendChild(document.createElement('link'));
    this.#link.rel = 'icon';
  }

  #restore(): void {
    if (this.#own === null) this.#link?.remove();
    else this.#link?.setAttribute('href', this.#own);
    this.#link = undefined;
  }
}
