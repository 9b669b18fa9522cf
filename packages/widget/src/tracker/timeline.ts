import type { EntryView, OrderView } from '@ordialog/protocol';
import { html, nothing } from 'lit';
import { moment } from './parcels.ts';
import type { TrackerTexts } from './tracker-texts.ts';

/** Of a long log, so many at first. */
const newest = 6;

/** What has happened that the buyer may see, the newest first. */
export function timeline(
  entries: readonly EntryView[],
  { order, t, all, showAll }: { order: OrderView; t: TrackerTexts; all: boolean; showAll: () => void },
) {
  const told = entries.flatMap((entry) => tell(entry, order, t) ?? []).reverse();
  const shown = all ? told : told.slice(0, newest);
  return html`<section>
    <h3>${t('history')}</h3>
    <ol class="list">
      ${shown.map(
        ({ text, who, at }) =>
          html`<li>
            <div class="words" dir="auto">${text}</div>
            <div class="small muted figures">${who ? html`${who} · ` : nothing}${moment(at, t)}</div>
          </li>`,
      )}
    </ol>
    ${
      shown.length < told.length
        ? html`<button class="quiet button" @click=${showAll}>${t('earlier')}</button>`
        : nothing
    }
  </section>`;
}

function tell(entry: EntryView, { shop }: OrderView, t: TrackerTexts) {
  if (entry.kind === 'withheld') return undefined;
  const { at, author } = entry;
  const name = author.type === 'buyer' ? t('you') : (author.name ?? shop.name);
  if (entry.kind === 'review') {
    const rated = t('rated', { count: entry.rating });
    return { text: entry.text === '' ? rated : `${rated}\n${entry.text}`, who: name, at };
  }
  if (entry.text === '') return undefined;
  const isSpoken = entry.kind === 'message' || entry.kind === 'review_reply';
  return { text: entry.text, who: isSpoken ? name : undefined, at };
}
