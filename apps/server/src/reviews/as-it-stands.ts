import { areRatingsOpen, type Entry, type Order } from '@ordialog/core';

/**
 * An entry as its readers may find it now: a review as it was last changed or moderated, and ratings that waited for
 * each other without the mark that withholds them, once they are open. Whoever forgets this shows too little.
 */
export function asItStands(entry: Entry, order: Order, now: Date): Entry {
  const { content } = entry;
  if (content.kind !== 'review' && content.kind !== 'review_edited' && content.kind !== 'buyer_rating') {
    return entry;
  }
  const { blind, ...open } = content;
  const shown = blind && areRatingsOpen(order, now.toISOString()) ? open : content;
  if (shown.kind !== 'review' || !order.review) return { ...entry, content: shown };
  return { ...entry, content: { ...shown, now: order.review } };
}
