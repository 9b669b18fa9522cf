import type { ReadMarkers } from '@ordialog/protocol';

/** Read markers only grow: what comes late says less than what is known. The same object when nothing has grown. */
export function grownMarkers(known: ReadMarkers, heard: Partial<ReadMarkers>): ReadMarkers {
  const buyer = Math.max(known.buyer, heard.buyer ?? 0);
  const seller = Math.max(known.seller, heard.seller ?? 0);
  return buyer === known.buyer && seller === known.seller ? known : { buyer, seller };
}
