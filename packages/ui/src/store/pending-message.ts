import type { EntryView } from '@ordialog/protocol';
import type { PendingFile } from '../uploads/pending-file.ts';

/** A message that its author has written and the server has not yet acknowledged. */
export interface PendingMessage {
  readonly clientMessageId: string;
  readonly orderId: string;
  readonly text: string;
  /** It goes once all of them are there. */
  readonly files?: readonly PendingFile[];
  /** `seq` of the message it answers. */
  readonly replyTo?: number;
  /** It changes a message that is there: what it will say, or that it is taken back. */
  readonly change?: { readonly seq: number; readonly act: 'edit' | 'withdraw' };
  /** ISO 8601. When it was written, or last sent by hand. */
  readonly since: string;
  /** It will not be sent by itself: the server's reason, or `expired` when it waited too long. */
  readonly failure?: { readonly code: string; readonly detail?: string };
}

/** Those that are not in the log yet, whether it or the end of their way is heard of first. An entry carries the id that its author's client gave it, a new wording's too. */
export function stillPending(
  pending: readonly PendingMessage[],
  entries: readonly EntryView[],
): readonly PendingMessage[] {
  if (pending.length === 0) return pending;
  const arrived = new Set(
    entries.map((entry) => ('clientMessageId' in entry ? entry.clientMessageId : undefined)),
  );
  const left = pending.filter(({ clientMessageId }) => !arrived.has(clientMessageId));
  return left.length === pending.length ? pending : left;
}
