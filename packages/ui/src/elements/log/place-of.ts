import type { KeyedRows } from './keyed-rows.ts';
import type { LogRow } from './log-rows.ts';

/** What of a scrolled list is before a reader's eyes. */
export interface Place {
  /** How many pixels what stands above it has grown by since this was asked last. */
  grown(): number;
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
    .filter((element): element is HTMLElement => element instanceof HTMLElement)
    .map((element) => ({ element, at: element.getBoundingClientRect(), seq: seqOf(rows.rowAt(element)) }))
    .filter(({ at }) => at.bottom > top && at.top < bottom);
  // Days and cards go elsewhere when others come in above them; entries stay in their order.
  const kept = (shown.find(({ seq }) => seq !== undefined) ?? shown[0])?.element;
  if (!kept) return undefined;
  // Of the list, not of the screen: scrolling is nobody's growth.
  let above = kept.offsetTop;
  return {
    grown() {
      const before = above;
      if (kept.isConnected) above = kept.offsetTop;
      return above - before;
    },
    lastSeen: shown.findLast(({ seq, at }) => seq !== undefined && at.bottom <= bottom + 1)?.seq,
  };
}

function seqOf(row: LogRow | undefined): number | undefined {
  return row && 'entry' in row ? row.entry?.seq : undefined;
}
