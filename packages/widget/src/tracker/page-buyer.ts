import type { TokenProvider } from '@ordialog/ui';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { OrderDialog } from '../order-dialog.ts';

/** Who the page says its visitor is: it tells its dialog, and then need not tell the tracker, too. */
export class PageBuyer implements ReactiveController {
  readonly #came: () => void;

  constructor(host: ReactiveControllerHost, came: () => void) {
    this.#came = came;
    host.addController(this);
  }

  get tokenProvider(): TokenProvider | undefined {
    return document.querySelector<OrderDialog>('order-dialog')?.tokenProvider;
  }

  hostConnected(): void {
    // The dialog counts what is unread as soon as it knows for whom.
    document.addEventListener('ordialog-unread', this.#heard);
  }

  hostDisconnected(): void {
    document.removeEventListener('ordialog-unread', this.#heard);
  }

  readonly #heard = () => {
    if (this.tokenProvider) this.#came();
  };
}
