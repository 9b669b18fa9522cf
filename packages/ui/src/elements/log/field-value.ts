import type { EntryView } from '@ordialog/protocol';
import { html, nothing } from 'lit';
import { formatDay } from '../../format/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import { defineAttachments } from '../attachments/define-attachments.ts';

type Field = Extract<EntryView, { kind: 'transition' }>['fields'][number];

/** What was filled into a field, as one reads it, copies it or follows it. */
export function fieldValue(
  { label, type, attachment }: Field,
  text: string,
  t: Texts,
  trackingUrlOf: (number: string) => string | undefined,
) {
  switch (type) {
    case 'trackingNumber':
      return trackingNumber(label, text, t, trackingUrlOf(text));
    case 'date':
    case 'estimatedDelivery':
      return html`<span class="figures">${formatDay(`${text}T12:00:00`, t.locale, Date.now())}</span>`;
    case 'url':
      return html`<ordialog-linked-text .text=${text}></ordialog-linked-text>`;
    case 'attachment':
      void defineAttachments();
      return html`<ordialog-attachments small .attachments=${attachment ? [attachment] : []}></ordialog-attachments>`;
    case 'text':
    case 'staff':
    case 'carrier':
    case 'paymentInstructions':
      return html`<span class="words" dir="auto">${text}</span>`;
  }
}

function trackingNumber(label: string, number: string, t: Texts, url: string | undefined) {
  return html`<span class="number"
    ><ordialog-copy-value .label=${label} .value=${number}></ordialog-copy-value>
    ${
      url ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${t('entry.track')}</a>` : nothing
    }</span
  >`;
}
