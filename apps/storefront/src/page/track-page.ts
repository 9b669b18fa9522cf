import { element } from './element.ts';
import type { Page, Shop } from './shop.ts';

/** For who has no account and no cookie here: the tag is all of it, the script in index.html fills it in. */
export function trackPage({ reader }: Shop): Page {
  const title = reader.text('track.title');
  return {
    title: `${title} · Dolls & Co`,
    content: element(
      'div',
      { class: 'bar page' },
      element('h1', {}, title),
      element('p', { class: 'lead' }, reader.text('track.lead')),
      tracker(),
    ),
  };
}

function tracker(): HTMLElement {
  const made = document.createElement('order-tracker');
  made.className = 'tracker';
  return made;
}
