import { IconBadge } from '@ordialog/ui';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How many orders are unread, in the page's title and icon while its host is there. */
export class PageBadge implements ReactiveController {
  readonly #icon = new IconBadge();

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  show(unread: number, title: string): void {
    this.#icon.show(unread);
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${title}`;
  }

  hostDisconnected(): void {
    this.#icon.show(0);
  }
}
