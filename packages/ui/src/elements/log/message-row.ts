import { html, nothing } from 'lit';
import { Check, CheckCheck, Circle, CircleAlert, type IconNode } from 'lucide';
import { formatTime } from '../../format/dates.ts';
import { icon } from '../../icons/icon.ts';
import type { Texts } from '../../texts/texts.ts';
import { request } from '../requests.ts';
import type { MessageRow, MessageStatus } from './log-rows.ts';

const marks: Record<MessageStatus, IconNode> = {
  sending: Circle,
  sent: Check,
  read: CheckCheck,
  failed: CircleAlert,
};

/** One message; requests leave from `host`. */
export function messageRow(row: MessageRow, t: Texts, host: HTMLElement) {
  const { mine, name, startsRun, endsRun, text, at, status } = row;
  const kind = `message${mine ? ' mine' : ''}${startsRun ? ' starts' : ''}${status === 'failed' ? ' failed' : ''}`;
  return html`<div class=${kind} part="message">
    ${name === undefined ? nothing : html`<span class="name">${name}</span>`}
    ${mine ? html`<span class="unseen">${t('message.you')}:</span>` : nothing}
    <div class="bubble ${endsRun ? 'open-end' : ''}">
      <ordialog-linked-text class="text" dir="auto" .text=${text}></ordialog-linked-text>
      <div class="foot figures">
        ${formatTime(at, t.locale)}
        ${
          status === undefined
            ? nothing
            : html`${icon(marks[status], 14)}<span class="unseen">${t(`message.${status}`)}</span>`
        }
      </div>
    </div>
    ${problem(row, t, host)}
  </div>`;
}

function problem({ pending }: MessageRow, t: Texts, host: HTMLElement) {
  if (!pending?.failure) return nothing;
  const { clientMessageId, failure } = pending;
  const expired = failure.code === 'expired';
  const reason = expired ? t('message.expired') : (failure.detail ?? t('message.refused'));
  return html`<div class="problem">
    ${reason}
    <button @click=${() => request(host, 'retry', { clientMessageId })}>${t('message.retry')}</button>
    <button @click=${() => request(host, 'discard', { clientMessageId })}>${t('message.discard')}</button>
  </div>`;
}
