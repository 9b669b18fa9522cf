import type { KeyedRows } from './keyed-rows.ts';
import type { LogRow } from './log-rows.ts';

/** What of a scrolled list is before a reader's eyes. */
export interface Place {
  /** By how many pixels what is read has moved since, where it is still there. */
  moved(): number;
  /** `seq` of the newest entry that can be read whole. */
  readonly lastSeen: number | undefined;
}

export function placeOf(
  scroller: HTMLElement,
  content: HTMLElement,
  rows: KeyedRows<LogRow>,
): Place | undefined {
  const { top, bottom } = scroller.getBoundingClientRect();
  const shown = [...content.children]
    .map((element) => ({ element, at: element.getBoundingClientRect(), seq: seqOf(rows.rowAt(element)) }))
    .filter(({ at }) => at.bottom > top && at.top < bottom);
  // Days and cards go elsewhere when others come in above them; entries stay in their order.
  const kept = shown.find(({ seq }) => seq !== undefined) ?? shown[0];
  if (!kept) return undefined;
  const offset = kept.at.top - top;
  return {
    moved() {
      if (!kept.element.isConnected) return 0;
      return kept.element.getBoundingClientRect().top - scroller.getBoundingClientRect().top - offset;
    },
    lastSeen: shown.findLast(({ seq, at }) => seq !== undefined && at.bottom <= bottom + 1)?.seq,
  };
}

function seqOf(row: LogRow | undefined): number | undefined {
  return row && 'entry' in row ? row.entry?.seq : undefined;
}
