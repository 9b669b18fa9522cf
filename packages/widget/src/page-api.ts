import type { OrderDialog } from './order-dialog.ts';
import type { DoctorFinding } from './surface.ts';

type Method = 'open' | 'close' | 'toggle' | 'identify' | 'reset' | 'refresh';
export type QueuedCall = readonly [method: Method, ...values: string[]];

/** `window.Ordialog`: the methods of the page's dialog. Its events bubble: listen to them on the document. */
export interface PageApi extends Pick<OrderDialog, Method> {
  /** Calls a method, as the queue before the script was there did. */
  push(...calls: QueuedCall[]): void;
  /** What stands in the dialog's way on this page: said in the console, and handed back. */
  doctor(): Promise<readonly DoctorFinding[]>;
  /** Takes the dialog off the page. */
  destroy(): void;
}

declare global {
  interface Window {
    /** Before the script has come, an array to push calls to: `(window.Ordialog ||= []).push(['open', '1042'])`. */
    Ordialog?: PageApi | QueuedCall[];
  }
}

const methods = ['open', 'close', 'toggle', 'identify', 'reset', 'refresh'] as const;

type Methods = Record<Method, (...values: string[]) => unknown>;

/** Puts `window.Ordialog` in place and makes the calls that waited for it. `standing` makes no dialog. */
export function providePageApi(dialog: () => OrderDialog, standing: () => OrderDialog | null): void {
  const waiting = window.Ordialog;
  const api = {
    push(...calls: QueuedCall[]) {
      for (const [method, ...values] of calls) (api as Methods)[method](...values);
    },
    doctor: () => import('./doctor/look.ts').then(({ look }) => look(dialog())),
    destroy() {
      delete window.Ordialog;
      standing()?.remove();
    },
  } as PageApi;
  for (const name of methods) (api as Methods)[name] = (...values) => (dialog() as Methods)[name](...values);
  window.Ordialog = api;
  if (Array.isArray(waiting)) api.push(...waiting);
}
