import { emptyState } from './empty-state.ts';
import type { Page, Shop } from './shop.ts';

export function notFoundPage(shop: Shop): Page {
  const title = shop.reader.text('notFound.title');
  return {
    title: `${title} · Dolls & Co`,
    content: emptyState(title, shop.reader.text('notFound.text'), shop),
  };
}
