import type { FieldValue } from '@ordialog/core';

/** What elements ask of the root above them. They change nothing themselves. */
export interface Requests {
  transition: { name: string; fields: Record<string, FieldValue> };
  message: { text: string };
  draft: { text: string };
  retry: { clientMessageId: string };
  discard: { clientMessageId: string };
  older: undefined;
  /** The reader has the log's end before their eyes. */
  seen: { upTo: number };
  review: { rating: number; text: string };
  'review-reply': { text: string };
  /** Show an entry of the log to the buyer, or hide it. */
  publication: { seq: number; shown: boolean };
  'open-order': { orderId: string };
  /** Bring the card of what can be done now into view. */
  'show-card': undefined;
}

/** Dispatches `ordialog-request-…`; it bubbles out of shadow roots until somebody handles it. False when refused. */
export function request<N extends keyof Requests>(
  from: EventTarget,
  name: N,
  ...[detail]: Requests[N] extends undefined ? [] : [Requests[N]]
): boolean {
  const event = new CustomEvent(`ordialog-request-${name}`, {
    bubbles: true,
    composed: true,
    cancelable: true,
    detail,
  });
  return from.dispatchEvent(event);
}

/** Handles a request, which then goes no further. */
export function onRequest<N extends keyof Requests>(
  host: EventTarget,
  name: N,
  handle: (detail: Requests[N]) => void,
): void {
  host.addEventListener(`ordialog-request-${name}`, (event) => {
    event.stopPropagation();
    handle((event as CustomEvent<Requests[N]>).detail);
  });
}
