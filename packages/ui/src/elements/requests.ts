import type { FieldValue } from '@ordialog/core';
import type { MessageView } from '@ordialog/protocol';
import type { OrderStore } from '../store/order-store.ts';
import type { TextsFollower } from '../texts/texts.ts';
import type { PendingFile } from '../uploads/pending-file.ts';

/** What the next words are about. */
export interface Subject {
  readonly act: 'reply' | 'edit';
  readonly message: MessageView;
}

/** What elements ask of the root above them. They change nothing themselves. */
export interface Requests {
  /** The words for an element, and others when the language changes. */
  texts: TextsFollower;
  transition: { name: string; fields: Record<string, FieldValue> };
  message: { text: string; files?: readonly PendingFile[] };
  draft: { text: string };
  retry: { clientMessageId: string };
  discard: { clientMessageId: string };
  /** More of the log before or after what is shown of it, or its newest entries. */
  older: undefined;
  newer: undefined;
  latest: undefined;
  /** Bring an entry into view, wherever it stands. */
  'show-entry': { seq: number };
  /** Write an answer to a message, or one's own message differently. */
  subject: Subject;
  /** The reader has the log's end before their eyes. */
  seen: { upTo: number };
  /** The order's store is handed to `use`, for what only a part asks of it that few see. */
  reach: { use: (store: OrderStore) => unknown };
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
