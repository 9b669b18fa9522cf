import type { OrderDialog } from './order-dialog.ts';

type Method = 'open' | 'close' | 'toggle' | 'identify' | 'reset' | 'refresh';
export type QueuedCall = readonly [method: Method, ...values: string[]];

/** `window.Ordialog`: the methods of the page's dialog. Its events bubble: listen to them on the document. */
export interface PageApi extends Pick<OrderDialog, Method> {
  /** Calls a method, as the queue before the script was there did. */
  push(...calls: QueuedCall[]): void;
  /** Takes the dialog off the page. */
  destroy(): void;
}

declare global {
  interface Window {
    /** Before the script has come, an array to push calls to: `(window.Ordialog ||= []).push(['open', '1042'])`. */
    Ordialog?: PageApi | QueuedCall[];
  }
}

/** Puts `window.Ordialog` in place and makes the calls that waited for it. */
export function providePageApi(dialog: () => OrderDialog): void {
  const waiting = window.Ordialog;
  const api: PageApi = {
    open: (orderId) => dialog().open(orderId),
    close: () => dialog().close(),
    toggle: () => dialog().toggle(),
    identify: (token) => dialog().identify(token),
    reset: () => dialog().reset(),
    refresh: () => dialog().refresh(),
    push(...calls) {
      for (const [method, ...values] of calls) Reflect.apply(api[method], api, values);
    },
    destroy() {
      dialog().remove();
      delete window.Ordialog;
    },
  };
  window.Ordialog = api;
  if (Array.isArray(waiting)) api.push(...waiting);
}
