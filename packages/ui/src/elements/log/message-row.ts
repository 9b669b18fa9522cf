import { html, nothing } from 'lit';
import { Check, CheckCheck, Circle, CircleAlert, type IconNode } from 'lucide';
import { formatTime } from '../../format/dates.ts';
import { icon } from '../../icons/icon.ts';
import type { Texts } from '../../texts/texts.ts';
import { defineAttachments } from '../attachments/define-attachments.ts';
import { defineMessageParts } from '../message/define-message-parts.ts';
import { definePaymentMethods } from '../payment-details/define-payment-methods.ts';
import { request } from '../requests.ts';
import type { MessageRow, MessageStatus } from './log-rows.ts';

const marks: Record<MessageStatus, IconNode> = {
  sending: Circle,
  sent: Check,
  read: CheckCheck,
  failed: CircleAlert,
};

/** Up to three of them, which are shown large. */
const emojiAlone =
  /^(?:(?:\p{RI}{2}|\p{ExtPict}\p{EMod}?\uFE0F?(?:\u200D\p{ExtPict}\p{EMod}?\uFE0F?)*)\s*){1,3}$/u;

/** One message; requests leave from `host`. */
export function messageRow(row: MessageRow, t: Texts, host: HTMLElement) {
  const { mine, name, startsRun, endsRun, text, at, status, entry } = row;
  const kind = `message${mine ? ' mine' : ''}${startsRun ? ' starts' : ''}${status === 'failed' ? ' failed' : ''}`;
  const gone = entry?.withdrawnAt;
  const replyTo = entry?.replyTo ?? row.pending?.replyTo;
  return html`<div class=${kind} part="message">
    ${name === undefined ? nothing : html`<span class="name">${name}</span>`}
    ${mine ? html`<span class="unseen">${t('message.you')}:</span>` : nothing}
    <div class="bubble ${endsRun ? 'open-end' : ''}">
      ${replyTo === undefined || gone ? nothing : html`<ordialog-quote .seq=${replyTo}></ordialog-quote>`}
      ${
        gone
          ? html`<i class="muted">${t('message.withdrawn')}</i>`
          : !text
            ? nothing
            : html`<ordialog-linked-text
              class="text ${emojiAlone.test(text) ? 'emoji' : ''}"
              dir="auto"
              .text=${text}
            ></ordialog-linked-text>`
      }
      ${gone ? nothing : files(row)}
      <div class="foot figures">
        ${entry?.editedAt && !gone ? `${t('message.edited')} · ` : nothing}${formatTime(at, t.locale)}
        ${
          status === undefined
            ? nothing
            : html`${icon(marks[status], 14)}<span class="unseen">${t(`message.${status}`)}</span>`
        }
      </div>
    </div>
    ${caution(row)} ${masked(row)} ${problem(row, t, host)}
  </div>`;
}

/** Details that are not the shop's. */
function caution({ entry, mine }: MessageRow) {
  if (!entry?.warning || entry.withdrawnAt) return nothing;
  void definePaymentMethods();
  const party = mine === (entry.author.type === 'buyer') ? 'buyer' : 'seller';
  return html`<ordialog-payment-warning .party=${party}></ordialog-payment-warning>`;
}

/** Outside contacts are hidden from the other side. */
function masked({ entry, mine }: MessageRow) {
  if (!entry?.masked || entry.withdrawnAt) return nothing;
  void defineMessageParts();
  return html`<ordialog-masked-note ?mine=${mine}></ordialog-masked-note>`;
}

function files({ entry, pending }: MessageRow) {
  if (!entry?.attachments && !pending?.files) return nothing;
  void defineAttachments();
  return html`<ordialog-attachments
    .attachments=${entry?.attachments ?? []}
    .pending=${pending}
  ></ordialog-attachments>`;
}

function problem({ pending }: MessageRow, t: Texts, host: HTMLElement) {
  if (!pending?.failure) return nothing;
  const { clientMessageId, failure } = pending;
  const expired = failure.code === 'expired';
  const reason = expired ? t('message.expired') : (failure.detail ?? t('message.refused'));
  return html`<div class="problem">
    <span role="alert">${reason}</span>
    <button @click=${() => request(host, 'retry', { clientMessageId })}>${t('message.retry')}</button>
    <button @click=${() => request(host, 'discard', { clientMessageId })}>${t('message.discard')}</button>
  </div>`;
}
