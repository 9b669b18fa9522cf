import type { EntryView, OrderView } from '@ordialog/protocol';
import { html, nothing } from 'lit';
import { formatTime } from '../../format/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import { hasDetails } from './has-details.ts';

type SystemEntry = Extract<EntryView, { kind: 'order_placed' | 'transition' | 'event' }>;

/**
 * What happened to the order, as one quiet line, with what was filled in for it. Whether the buyer is shown it is said
 * by an element that the sellers' app alone defines.
 */
export function systemRow(entry: SystemEntry, t: Texts, order: OrderView | undefined, paying: boolean) {
  return html`<div class="system">
    <span>${entry.text} · <span class="figures">${formatTime(entry.at, t.locale)}</span></span
    ><ordialog-publication .entry=${entry}></ordialog-publication>
    ${hasDetails(entry, paying) ? entryDetails(entry, order) : nothing}
  </div>`;
}

/** Fetched when the first one is needed. */
export function entryDetails(entry: EntryView, order: OrderView | undefined) {
  return html`<ordialog-entry-details .entry=${entry} .order=${order}></ordialog-entry-details>`;
}
