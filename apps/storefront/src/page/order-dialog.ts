interface OrderDialogElement extends HTMLElement {
  tokenProvider?: (() => Promise<string>) | undefined;
  open?: (orderId?: string) => void;
  reset?: () => void;
}

export interface OrderDialog {
  /** From now on the widget may ask us who the buyer is. */
  identify(): void;
  open(orderId: string): void;
  forget(): void;
  /** Calls back whenever an order has news; returns how to stop. */
  onNews(listener: () => void): () => void;
}

const news = [
  'ordialog-state-change',
  'ordialog-message',
  'ordialog-unread',
  'ordialog-close',
  'ordialog-review',
];
const patience = 8000;

/** The widget that the script tag in index.html puts on the page. It may arrive after the page, or never. */
export function createOrderDialog(token: () => Promise<string>, onMissing: () => void): OrderDialog {
  let identified = false;
  let wanted: string | undefined;

  const connect = () => {
    const dialog = document.querySelector<OrderDialogElement>('order-dialog');
    if (dialog && identified && dialog.tokenProvider !== token) dialog.tokenProvider = token;
    if (wanted === undefined || !dialog?.open) return;
    const orderId = wanted;
    wanted = undefined;
    dialog.open(orderId);
  };

  // Whichever comes last of the widget's script, this one and the document.
  document.querySelector('script#ordialog')?.addEventListener('load', connect);
  document.addEventListener('DOMContentLoaded', connect);
  window.addEventListener('load', connect);
  document.addEventListener('ordialog-ready', connect);

  return {
    identify() {
      identified = true;
      connect();
    },
    open(orderId) {
      wanted = orderId;
      connect();
      window.setTimeout(() => {
        if (wanted !== orderId) return;
        wanted = undefined;
        onMissing();
      }, patience);
    },
    forget() {
      identified = false;
      const dialog = document.querySelector<OrderDialogElement>('order-dialog');
      if (!dialog) return;
      dialog.tokenProvider = undefined;
      dialog.reset?.();
    },
    onNews(listener) {
      for (const type of news) document.addEventListener(type, listener);
      return () => {
        for (const type of news) document.removeEventListener(type, listener);
      };
    },
  };
}
