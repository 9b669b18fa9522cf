import type { DeliveryView } from '@ordialog/protocol';

export type SentStatus = 'later' | 'now' | 'again' | 'done' | 'failed' | 'canceled';

/** How far something to be sent has come: what waits may wait for its time, be under way, or be tried again. */
export function sentStatus(
  { status, dueAt, error }: Pick<DeliveryView, 'status' | 'dueAt' | 'error'>,
  now: number,
): SentStatus {
  if (status !== 'waiting') return status;
  if (Date.parse(dueAt) > now) return 'later';
  return error === null ? 'now' : 'again';
}
