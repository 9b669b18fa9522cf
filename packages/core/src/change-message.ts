import type { EntryKind } from './entry.ts';
import type { Instant } from './order.ts';

/** For how long authors may edit or withdraw what they wrote, in milliseconds. */
export const messageChangeLasts = 15 * 60 * 1000;

/** Whether a message written `at` may still be changed by its author. */
export function mayStillChange(at: Instant, now: Date): boolean {
  return now.getTime() - Date.parse(at) < messageChangeLasts;
}

/** Entries that are no news of an order: nobody has them unread. */
export const quietKinds = [
  'workflow_changed',
  'message_edited',
  'message_withdrawn',
] as const satisfies readonly EntryKind[];

export function isQuiet(kind: string): boolean {
  return quietKinds.some((quiet) => quiet === kind);
}
