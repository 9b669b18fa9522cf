import type { LogRow } from './log-rows.ts';

/**
 * Whether a row that appears is read out: what is newer than `heard`, the `seq` up to which entries were there before;
 * undefined while none were. Older ones that are fetched, and the card, which says again what an entry says, are not.
 */
export function isAloud(row: LogRow, heard: number | undefined): boolean {
  if (heard === undefined || !('entry' in row)) return false;
  return row.entry === undefined || row.entry.seq > heard;
}
