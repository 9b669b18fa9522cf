import type { Party } from '@ordialog/core';
import type { EntryView, MessageView, ReadMarkers } from '@ordialog/protocol';
import type { PendingMessage } from '../../store/pending-message.ts';

export type MessageStatus = 'sending' | 'sent' | 'read' | 'failed';

export interface MessageRow {
  readonly kind: 'message';
  readonly key: string;
  /** As the server has it; undefined while it is on its way. */
  readonly entry: MessageView | undefined;
  readonly mine: boolean;
  /** Who writes; on the first message of a run of the other side's. */
  readonly name: string | undefined;
  readonly startsRun: boolean;
  readonly endsRun: boolean;
  readonly text: string;
  readonly at: string;
  /** Of one's own messages. */
  readonly status: MessageStatus | undefined;
  readonly pending: PendingMessage | undefined;
}

type SystemEntry = Extract<EntryView, { kind: 'order_placed' | 'transition' | 'event' }>;
type ReviewEntry = Extract<EntryView, { kind: 'review' | 'review_reply' }>;

export type LogRow =
  | MessageRow
  /** What follows came while the reader was away. */
  | { readonly kind: 'new'; readonly key: 'new' }
  | { readonly kind: 'day'; readonly key: string; readonly at: string }
  | { readonly kind: 'system'; readonly key: string; readonly entry: SystemEntry }
  | { readonly kind: 'review'; readonly key: string; readonly entry: ReviewEntry }
  | { readonly kind: 'card'; readonly key: 'card' };

interface LogContent {
  readonly entries: readonly EntryView[];
  readonly pending: readonly PendingMessage[];
  readonly read: ReadMarkers;
  readonly party: Party;
  /** `seq` of the first entry that is new to the reader. */
  readonly newFrom?: number | undefined;
  /** The log goes on after these entries: what can be done now has its place there. */
  readonly isPast?: boolean;
}

/** Messages of one author further apart are not one run. */
const runLasts = 5 * 60_000;

/**
 * What a reader sees of a log, from the oldest to the newest: entries with a line for each new day, and the card
 * of what can be done now after the entry that made it so. What is withheld from the reader leaves no trace.
 */
export function logRows({ entries, pending, read, party, newFrom, isPast }: LogContent): readonly LogRow[] {
  const other: Party = party === 'buyer' ? 'seller' : 'buyer';
  const visible = entries.filter(isShown);
  const moved = isPast
    ? visible.length
    : visible.findLastIndex(({ kind }) => kind !== 'message' && kind !== 'event');
  const rows: LogRow[] = [];
  if (moved < 0) rows.push({ kind: 'card', key: 'card' });
  visible.forEach((entry, index) => {
    addDay(rows, entry.at);
    if (entry.seq === newFrom) rows.push({ kind: 'new', key: 'new' });
    if (entry.kind === 'message') {
      const status = entry.seq <= read[other] ? 'read' : 'sent';
      const change = pending.find((each) => each.change?.seq === entry.seq);
      rows.push(messageRowOf(entry, party, status, change));
    } else if (entry.kind === 'review' || entry.kind === 'review_reply') {
      rows.push({ kind: 'review', key: entry.id, entry });
    } else rows.push({ kind: 'system', key: entry.id, entry });
    if (index === moved) rows.push({ kind: 'card', key: 'card' });
  });
  for (const message of pending) {
    if (message.change) continue;
    addDay(rows, message.since);
    rows.push(pendingRow(message));
  }
  return withRuns(rows);
}

/** A message keeps the key that it had on its way. */
export function keyOf(entry: EntryView): string {
  return (entry.kind === 'message' ? entry.clientMessageId : undefined) ?? entry.id;
}

/** What is withheld from the reader leaves no trace; that a message was changed is said by the message. */
function isShown(entry: EntryView): entry is Exclude<EntryView, { kind: 'withheld' }> {
  return entry.kind !== 'withheld' && !(entry.kind === 'event' && entry.event.startsWith('message_'));
}

function messageRowOf(
  entry: MessageView,
  party: Party,
  status: MessageStatus,
  change: PendingMessage | undefined,
): MessageRow {
  const mine = entry.author.type === party;
  return {
    kind: 'message',
    key: keyOf(entry),
    entry,
    mine,
    name: mine ? undefined : entry.author.name,
    startsRun: true,
    endsRun: true,
    text: change ? change.text : entry.text,
    at: entry.at,
    status: change ? statusOf(change) : mine ? status : undefined,
    pending: change,
  };
}

function pendingRow(pending: PendingMessage): MessageRow {
  return {
    kind: 'message',
    key: pending.clientMessageId,
    entry: undefined,
    mine: true,
    name: undefined,
    startsRun: true,
    endsRun: true,
    text: pending.text,
    at: pending.since,
    status: statusOf(pending),
    pending,
  };
}

function statusOf({ failure }: PendingMessage): MessageStatus {
  return failure ? 'failed' : 'sending';
}

function addDay(rows: LogRow[], at: string): void {
  const day = new Date(at).toDateString();
  const last = rows.findLast((row) => row.kind === 'day');
  if (!last || new Date(last.at).toDateString() !== day) rows.push({ kind: 'day', key: `day ${day}`, at });
}

function withRuns(rows: readonly LogRow[]): readonly LogRow[] {
  return rows.map((row, index) => {
    if (row.kind !== 'message') return row;
    const startsRun = !sameRun(rows[index - 1], row);
    const endsRun = !sameRun(row, rows[index + 1]);
    return { ...row, startsRun, endsRun, name: startsRun ? row.name : undefined };
  });
}

function sameRun(one: LogRow | undefined, next: LogRow | undefined): boolean {
  if (one?.kind !== 'message' || next?.kind !== 'message') return false;
  const close = Date.parse(next.at) - Date.parse(one.at) < runLasts;
  return close && one.mine === next.mine && one.name === next.name;
}
