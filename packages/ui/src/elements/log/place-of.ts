import type { KeyedRows } from './keyed-rows.ts';
import type { LogRow } from './log-rows.ts';

/** What of a scrolled list is before a reader's eyes. */
export interface Place {
  /** By how many pixels what is read has moved since, where it is still there. */
  moved(): number;
  /** `seq` of the newest entry that is or was before the reader's eyes. */
  lastSeen(rows: KeyedRows<LogRow>): number | undefined;
}

export function placeOf(scroller: HTMLElement, content: HTMLElement): Place | undefined {
  const { top, bottom } = scroller.getBoundingClientRect();
  const rows = [...content.children].map((element) => ({ element, at: element.getBoundingClientRect() }));
  const shown = rows.filter(({ at }) => at.bottom > top && at.top < bottom);
  const [first] = shown;
  if (!first) return undefined;
  const offset = first.at.top - top;
  return {
    moved() {
      if (!first.element.isConnected) return 0;
      return first.element.getBoundingClientRect().top - scroller.getBoundingClientRect().top - offset;
    },
    lastSeen(drawn) {
      const seen = shown.filter(({ at }) => at.bottom <= bottom + 1);
      return Math.max(0, ...seen.map(({ element }) => seqOf(drawn.rowAt(element)))) || undefined;
    },
  };
}

function seqOf(row: LogRow | undefined): number {
  return row && 'entry' in row ? (row.entry?.seq ?? 0) : 0;
}
