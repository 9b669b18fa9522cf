import type { OrderView } from '@ordialog/protocol';
import { html } from 'lit';
import { formatNearDay } from '../../format/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import type { LogRow } from './log-rows.ts';
import { messageRow } from './message-row.ts';
import { entryDetails, systemRow } from './system-row.ts';

/** From which requests leave, and what its rows need to know beside themselves. */
interface RowHost extends HTMLElement {
  readonly order: OrderView | undefined;
  readonly isPaying: boolean;
}

/** One row of the log. */
export function rowTemplate(row: LogRow, t: Texts, host: RowHost) {
  const { order } = host;
  switch (row.kind) {
    case 'day':
      return html`<div class="day">${formatNearDay(row.at, t.locale, Date.now())}</div>`;
    case 'new':
      return html`<div class="new">${t('log.newLine')}</div>`;
    case 'message':
      return messageRow(row, t, host);
    case 'system':
      return systemRow(row.entry, t, order, host.isPaying);
    case 'review':
      return html`<div class="review">${entryDetails(row.entry, order)}</div>`;
    case 'card':
      return html`<div class="card"><slot name="card"></slot></div>`;
  }
}
